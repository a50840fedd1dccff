package dev.rapport.playground.inbound;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The zone a browser says it is in. */
public final class Zones {
    private Zones() {}

    /** Empty for a name that is no zone of the tz database. */
    public static Optional<ZoneId> read(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
