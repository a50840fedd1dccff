package dev.rapport.teams.inbound;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Zone and language as the sender's client states them with each activity. */
final class Whereabouts {
    private Whereabouts() {}

    static @Nullable ZoneId zone(Activity activity) {
        return Stream.concat(client(activity, "timezone"), Stream.of(activity.text("/localTimezone")))
                .flatMap(name -> zone(name).stream())
                .findFirst()
                .orElse(null);
    }

    static @Nullable Locale locale(Activity activity) {
        return Stream.concat(client(activity, "locale"), Stream.of(activity.text("/locale")))
                .flatMap(tag -> locale(tag).stream())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> client(Activity activity, String property) {
        return activity.each("entities")
                .filter(entity -> entity.path("type").asText("").equals("clientInfo"))
                .map(entity -> entity.path(property).asText(""));
    }

    /** A zone with rules of its own; an offset alone is none, it would be wrong after the next change of clocks. */
    private static Optional<ZoneId> zone(String name) {
        try {
            return name.contains("/") || name.equals("UTC") ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> locale(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException unknown) {
            return Optional.empty();
        }
    }
}
