package dev.rapport.holiday;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Which days are the weekend. */
public final class Weekends {
    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> USUAL = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Set<String> FRIDAY_AND_SATURDAY =
            Set.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE");

    private Weekends() {}

    /**
     * The weekend of a country, after Unicode CLDR's {@code weekendData}; Saturday and Sunday wherever that names one of
     * them alone, since offices rest on both.
     *
     * @param country its two letters; anything else has the usual weekend
     */
    public static Set<DayOfWeek> in(String country) {
        if (FRIDAY_AND_SATURDAY.contains(country)) {
            return EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        }
        return switch (country) {
            case "AF" -> EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
            case "IR" -> EnumSet.of(DayOfWeek.FRIDAY);
            default -> USUAL;
        };
    }
}
