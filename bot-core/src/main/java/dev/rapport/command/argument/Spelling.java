package dev.rapport.command.argument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of time as one thumb types them. Short words are corrected from a table of real slips; only long ones, which no
 * name or ordinary word resembles, by one letter wrong, missing, doubled or swapped.
 */
final class Spelling {

    private static final List<String> LONG_WORDS = List.of(
            "tuesday",
            "wednesday",
            "thursday",
            "saturday",
            "tomorrow",
            "yesterday",
            "tonight",
            "january",
            "february",
            "september",
            "october",
            "november",
            "december");

    private static final Map<String, String> ALIASES = aliases(
            "today: todya tody otday toay todat",
            "tomorrow: tomorow tommorow tommorrow tmrw tmr tmw tomoz tmrrw tomrw tommorw tomorroww",
            "yesterday: yday yest yesteday ysterday yestarday yetserday",
            "tonight: tonite tnight tonigth",
            "monday: mon mnday modnay moday monay mondya mnoday",
            "tuesday: tue tues tueday tuseday teusday tusday teusdya",
            "wednesday: wed weds wensday wendsday wednsday wedensday wenesday wednesay wedneday wednsesday",
            "thursday: thu thur thurs thrusday thusday thirsday thurday thrsday thursady thurdsay",
            "friday: fri firday fridy frday fiday friady frdiay fridya fryday friay",
            "saturday: sat saterday satuday saturdy satruday",
            "sunday: sun sunay sudnay suday sundy snday sundya usnday",
            "january: jan janury janaury januray",
            "february: feb febuary feburary febrary februrary febuaray",
            "march: mar marhc mrach",
            "april: apr apirl arpil aprl",
            "june: jun",
            "july: jul jully",
            "august: aug agust augst auguest",
            "september: sep sept setember septmber",
            "october: oct otober octobre",
            "november: nov novmber novembre",
            "december: dec decmber decembre",
            "morning: mornign moring mornin",
            "afternoon: afernoon aftenoon afternon arvo",
            "evening: evning eveing evenign",
            "night: nite nigth nihgt",
            "weekend: wkend wknd weeknd",
            "noon: midday",
            "midnight: midnite mightnight",
            "next: nxt nect nextt enxt",
            "last: lst alst",
            "every: evry evey eveyr evrey",
            "weekly: weekley wekly weeklt",
            "monthly: monthy motnhly montly monthley",
            "quarterly: quaterly quartely quartley",
            "yearly: yearley annually anually yealry",
            "daily: dayly dialy daliy",
            "fortnightly: fortnighly forthnightly fortnitely",
            "fortnight: forthnight fortnite",
            "week: wk",
            "weeks: wks");

    private static final Set<String> ORDINARY = Set.of(
            "march",
            "mar",
            "april",
            "apr",
            "may",
            "june",
            "jun",
            "jul",
            "august",
            "aug",
            "jan",
            "sep",
            "oct",
            "nov",
            "dec",
            "feb",
            "sat",
            "sun",
            "wed",
            "mon",
            "now",
            "later",
            "soon",
            "sometime");

    private Spelling() {}

    private static Map<String, String> aliases(String... lines) {
        Map<String, String> all = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            for (String slip : line.substring(colon + 2).split(" ")) {
                all.put(slip, line.substring(0, colon));
            }
        }
        return Map.copyOf(all);
    }

    /** The word of time that was meant, or the word as it is. */
    static String canonical(String word) {
        String known = ALIASES.get(word);
        if (known != null) {
            return known;
        }
        return word.length() < 6 || word.length() > 10 ? word : nearLongWord(word);
    }

    /** Whether it is an ordinary word or a name as well, so that it needs a context to be a time. */
    static boolean isOrdinary(String word) {
        return ORDINARY.contains(word);
    }

    private static String nearLongWord(String word) {
        String only = word;
        int fits = 0;
        for (String candidate : LONG_WORDS) {
            if (Math.abs(candidate.length() - word.length()) > 1) {
                continue;
            }
            if (candidate.equals(word)) {
                return word;
            }
            if (isOneSlipFrom(word, candidate) && !word.equals(candidate + "s")) {
                only = candidate;
                fits++;
            }
        }
        return fits == 1 ? only : word;
    }

    /** One letter more, less or different, or two neighbours swapped. */
    static boolean isOneSlipFrom(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (longer.length() - shorter.length() == 1) {
            return endAlike(longer, i + 1, shorter, i);
        }
        if (longer.length() != shorter.length() || i == shorter.length()) {
            return false;
        }
        boolean changed = endAlike(longer, i + 1, shorter, i + 1);
        boolean swapped = i + 1 < longer.length()
                && longer.charAt(i) == shorter.charAt(i + 1)
                && longer.charAt(i + 1) == shorter.charAt(i)
                && endAlike(longer, i + 2, shorter, i + 2);
        return changed || swapped;
    }

    /** Whether as many letters are left of both, and the same ones. */
    private static boolean endAlike(String one, int from, String other, int otherFrom) {
        return one.regionMatches(from, other, otherFrom, other.length() - otherFrom);
    }
}
