package dev.rapport.holiday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A country, a part of it or a town in it, as far as its public holidays may differ.
 *
 * @param code the country's ISO 3166 code and what narrows it down, in capitals: {@code DE}, {@code DE-BY}, {@code
 *     DE-BY-MU}. A code that nobody knows (any more) has no holidays
 */
public record Region(String code) {
    /** Where jollyday 2.19.0 has a calendar, and such holidays not or up to 2024 only. */
    private static final Set<String> BY_THE_MOON = Set.of("BD", "CC", "GY", "HK", "IN", "MU", "SG", "SR", "TT", "VN");

    /** Refuses an empty code with an {@link IllegalArgumentException}. */
    public Region {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A region has a code");
        }
    }

    /** The country's two letters. */
    public String country() {
        return parts().getFirst();
    }

    /** "Bavaria, Germany"; the code where no name is known. */
    public String name() {
        return Regions.nameOf(this);
    }

    /**
     * Whether holidays are missing here that go by the moon, as the lunar New Year and Diwali do. Those of Islam and the
     * Christian ones are known everywhere.
     */
    public boolean lacksThoseByTheMoon() {
        return BY_THE_MOON.contains(country());
    }

    /** The English name of the public holiday on a day, empty if it is none. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(PublicHolidays.in(this, day.getYear()).get(day));
    }

    List<String> parts() {
        return List.of(code.split("-"));
    }
}
