package dev.rapport.command.argument;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the day.
 *
 * @param dates the day, or the days it could be
 * @param lead the sentence before the options where it has to be asked back, else null
 * @param others days to offer beside the one that was understood
 * @param part the part of the day that was said with it
 * @param weak whether it rests on a word that is also an ordinary word or a name
 * @param always whether it is asked even if only one of the days is possible here
 */
record DateSense(
        List<LocalDate> dates,
        @Nullable String lead,
        List<LocalDate> others,
        @Nullable DayPart part,
        boolean weak,
        boolean always) {

    static DateSense of(LocalDate date) {
        return new DateSense(List.of(date), null, List.of(), null, false, false);
    }

    /** Not clear as it stands: one of these. */
    static DateSense ask(String lead, List<LocalDate> dates) {
        return new DateSense(dates, lead, List.of(), null, false, true);
    }

    /** Asked only if more than one of these is possible in the direction of reading. */
    static DateSense either(String lead, LocalDate first, LocalDate second) {
        return new DateSense(List.of(first, second), lead, List.of(), null, false, false);
    }

    DateSense withOthers(LocalDate... offered) {
        return new DateSense(dates, lead, List.of(offered), part, weak, always);
    }

    DateSense withPart(DayPart said) {
        return new DateSense(dates, lead, others, said, weak, always);
    }

    DateSense weakIf(boolean ordinaryWord) {
        return new DateSense(dates, lead, others, part, ordinaryWord, always);
    }
}
