package dev.rapport.holiday;

import de.focus_shift.jollyday.core.HolidayManager;
import dev.rapport.contact.FoldedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The regions whose holidays are known, by code and by name in the languages in which the library names them. */
public final class Regions {
    private static final String NAMES = "descriptions.country_descriptions";
    private static final String KEY = "country.description.";
    private static final int SHORTEST_BEGINNING = 3;
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ROOT,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("nl"),
            Locale.of("pt"),
            Locale.of("sv"),
            Locale.of("el"));
    private static final Map<String, String> SHORT =
            Map.of("uk", "GB", "britain", "GB", "great britain", "GB", "usa", "US", "america", "US", "holland", "NL");

    private static final Regions ALL = new Regions();

    private final Map<String, String> englishByCode = new TreeMap<>();
    private final Map<String, Set<String>> codesByName = new HashMap<>();

    private Regions() {
        LANGUAGES.forEach(this::read);
        SHORT.forEach(this::name);
    }

    /**
     * What a text can mean: a code, a name in any of the languages, or else the beginnings of a name's words ("North
     * Rhine", "Bavaria Germany").
     *
     * @return in the order of the codes, countries first; empty if nothing is known by that name
     */
    public static List<Region> called(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_/-]+", "-");
        if (ALL.englishByCode.containsKey(code)) {
            return List.of(new Region(code));
        }
        String folded = FoldedName.fold(text);
        var named = ALL.codesByName.getOrDefault(folded, Set.of());
        return sorted(named.isEmpty() && folded.length() >= SHORTEST_BEGINNING ? ALL.beginning(folded) : named);
    }

    /**
     * Reads what is read once in a program's life, the names and the library's reader of calendars. It takes a good part of a
     * second, and more on a busy machine; whoever asks first waits for it, unless it was done before.
     */
    public static void readAhead() {
        PublicHolidays.in(new Region("DE"), 2026);
    }

    /** Every name, folded: what a misspelt one can be compared with. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.codesByName.keySet());
    }

    static boolean knows(Region region) {
        return ALL.englishByCode.containsKey(region.code());
    }

    static String nameOf(Region region) {
        String own = ALL.englishByCode.getOrDefault(region.code(), region.code());
        String country = ALL.englishByCode.getOrDefault(region.country(), region.country());
        return region.parts().size() == 1 ? own : own + ", " + country;
    }

    /** The library also names places whose holidays it does not know, and stock exchanges. */
    private void read(Locale language) {
        var countries = HolidayManager.getSupportedCalendarCodes();
        var names = ResourceBundle.getBundle(NAMES, language, HolidayManager.class.getClassLoader());
        for (String key : Collections.list(names.getKeys())) {
            String code = key.substring(KEY.length()).replace('.', '-').toUpperCase(Locale.ROOT);
            if (code.matches("[A-Z]{2}(-.*)?") && countries.contains(code.substring(0, 2))) {
                keep(code, names.getString(key), language);
            }
        }
    }

    private void keep(String code, String name, Locale language) {
        name(name, code);
        if (code.length() == 2) {
            String usual = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            name(usual, code);
            englishByCode.putIfAbsent(code, usual);
        } else if (language.equals(Locale.ROOT)) {
            englishByCode.put(code, name);
        }
    }

    private void name(String name, String code) {
        codesByName
                .computeIfAbsent(FoldedName.fold(name), none -> new TreeSet<>())
                .add(code);
    }

    private Set<String> beginning(String folded) {
        var wanted = FoldedName.words(folded);
        var found = new ArrayList<String>();
        englishByCode.keySet().forEach(code -> {
            if (FoldedName.matches(wanted, FoldedName.words(nameOf(code)))) {
                found.add(code);
            }
        });
        return Set.copyOf(found);
    }

    private String nameOf(String code) {
        String country = code.length() == 2 ? "" : " " + englishByCode.get(code.substring(0, 2));
        return englishByCode.get(code) + country;
    }

    private static List<Region> sorted(Set<String> codes) {
        return codes.stream()
                .sorted(Comparator.comparing((String code) -> code.length() > 2)
                        .thenComparing(Comparator.naturalOrder()))
                .map(Region::new)
                .toList();
    }
}
