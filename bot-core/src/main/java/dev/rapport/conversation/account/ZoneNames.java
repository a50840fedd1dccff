package dev.rapport.conversation.account;

import dev.rapport.contact.FoldedName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Time zones by their id, their city, a large city in them, or a plain offset. */
final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?\\s*([+-]\\d{1,2}(?::?\\d{2})?)");

    /** Large cities that the time zone database does not name. */
    private static final Map<String, String> CITIES = Map.ofEntries(
            Map.entry("munich", "Europe/Berlin"),
            Map.entry("hamburg", "Europe/Berlin"),
            Map.entry("frankfurt", "Europe/Berlin"),
            Map.entry("cologne", "Europe/Berlin"),
            Map.entry("germany", "Europe/Berlin"),
            Map.entry("barcelona", "Europe/Madrid"),
            Map.entry("milan", "Europe/Rome"),
            Map.entry("geneva", "Europe/Zurich"),
            Map.entry("basel", "Europe/Zurich"),
            Map.entry("manchester", "Europe/London"),
            Map.entry("edinburgh", "Europe/London"),
            Map.entry("uk", "Europe/London"),
            Map.entry("mumbai", "Asia/Kolkata"),
            Map.entry("delhi", "Asia/Kolkata"),
            Map.entry("new delhi", "Asia/Kolkata"),
            Map.entry("bangalore", "Asia/Kolkata"),
            Map.entry("hyderabad", "Asia/Kolkata"),
            Map.entry("india", "Asia/Kolkata"),
            Map.entry("beijing", "Asia/Shanghai"),
            Map.entry("shenzhen", "Asia/Shanghai"),
            Map.entry("osaka", "Asia/Tokyo"),
            Map.entry("japan", "Asia/Tokyo"),
            Map.entry("tel aviv", "Asia/Jerusalem"),
            Map.entry("abu dhabi", "Asia/Dubai"),
            Map.entry("canberra", "Australia/Sydney"),
            Map.entry("cape town", "Africa/Johannesburg"),
            Map.entry("rio", "America/Sao_Paulo"),
            Map.entry("rio de janeiro", "America/Sao_Paulo"),
            Map.entry("san francisco", "America/Los_Angeles"),
            Map.entry("seattle", "America/Los_Angeles"),
            Map.entry("la", "America/Los_Angeles"),
            Map.entry("san diego", "America/Los_Angeles"),
            Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("boston", "America/New_York"),
            Map.entry("nyc", "America/New_York"),
            Map.entry("washington", "America/New_York"),
            Map.entry("atlanta", "America/New_York"),
            Map.entry("miami", "America/New_York"),
            Map.entry("philadelphia", "America/New_York"),
            Map.entry("eastern", "America/New_York"),
            Map.entry("austin", "America/Chicago"),
            Map.entry("dallas", "America/Chicago"),
            Map.entry("houston", "America/Chicago"),
            Map.entry("central", "America/Chicago"),
            Map.entry("mountain", "America/Denver"),
            Map.entry("montreal", "America/Toronto"),
            Map.entry("ottawa", "America/Toronto"));

    private ZoneNames() {}

    /** The zones a text can mean, in alphabetical order; none for a text that means no zone. */
    static List<ZoneId> matching(String text) {
        String wanted = FoldedName.fold(text.replace('_', ' ').replace('/', ' '));
        var offset = OFFSET.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (offset.matches()) {
            return offset(offset.group(1));
        }
        if (wanted.equals("utc") || wanted.equals("gmt")) {
            return List.of(ZoneId.of("UTC"));
        }
        if (CITIES.containsKey(wanted)) {
            return List.of(ZoneId.of(CITIES.get(wanted)));
        }
        var ids = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
        var whole = ids.stream()
                .filter(id -> FoldedName.fold(plain(id)).equals(wanted))
                .toList();
        var cities = whole.isEmpty()
                ? ids.stream()
                        .filter(id -> FoldedName.fold(plain(city(id))).equals(wanted))
                        .toList()
                : whole;
        return cities.stream().map(ZoneId::of).toList();
    }

    private static String plain(String id) {
        return id.replace('_', ' ').replace('/', ' ');
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static List<ZoneId> offset(String offset) {
        try {
            return List.of(ZoneId.of("UTC" + offset));
        } catch (DateTimeException outOfRange) {
            return List.of();
        }
    }
}
