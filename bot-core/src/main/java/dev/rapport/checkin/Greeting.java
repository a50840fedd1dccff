package dev.rapport.checkin;

import dev.rapport.network.Network;
import dev.rapport.today.Numbers;
import java.util.Locale;

/** How a check-in begins. */
final class Greeting {
    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int MORNING = 4;

    private Greeting() {}

    /** "Good morning. Two people this week:" */
    static String of(Named named, Network network) {
        var at = named.at().atZone(network.zone());
        int people = named.people().size();
        int promises = named.items().size();
        String when = new Budget(network, at).oneCheckInAWeek() ? "this week" : "today";
        String whom = people == 0
                ? number(promises) + (promises == 1 ? " promise falls due:" : " promises fall due:")
                : number(people) + (people == 1 ? " person " : " people ") + when + ":";
        return "Good " + time(at.getHour()) + ". " + whom;
    }

    private static String time(int hour) {
        if (hour >= MORNING && hour < NOON) {
            return "morning";
        }
        return hour >= NOON && hour < EVENING ? "afternoon" : "evening";
    }

    private static String number(int count) {
        String word = Numbers.word(count);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
