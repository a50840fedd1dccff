package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.DeliveryLog.Entry;
import dev.rapport.delivery.DeliveryLog.Fate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message; for how long it waits stands beside it. */
public record DeliveryForm(
        @JsonProperty("v") int version,
        @JsonProperty("m") IdentityForm.@Nullable Person to,
        @JsonProperty("g") @Nullable List<IdentityForm.Person> group,
        @JsonProperty("l") IdentityForm.@Nullable Room room,
        @JsonProperty("w") String words,
        @JsonProperty("t") String at,
        @JsonProperty("f") String fate,
        @JsonProperty("r") @Nullable String why,
        @JsonProperty("c") @Nullable String code)
        implements StoredJson.Versioned {
    private static final String SENT = "s";
    private static final String WAITING = "w";
    private static final String GIVEN_UP = "g";
    private static final String PARKED = "p";

    public static DeliveryForm of(Entry entry) {
        return switch (entry.fate()) {
            case Fate.Sent sent -> form(entry, SENT, null, null);
            case Fate.Waiting(var cause, var _) -> form(entry, WAITING, code(cause), null);
            case Fate.GivenUp(var reason, var code) -> form(entry, GIVEN_UP, Codes.of(reason), code);
            case Fate.Parked(var code) -> form(entry, PARKED, null, code);
        };
    }

    private static DeliveryForm form(Entry entry, String fate, @Nullable String why, @Nullable String code) {
        return new DeliveryForm(
                StoredJson.VERSION,
                IdentityForm.person(entry.to()),
                IdentityForm.group(entry.to()),
                IdentityForm.room(entry.to()),
                entry.words(),
                Times.text(entry.at()),
                fate,
                why,
                code);
    }

    public Entry entry(Duration wait) {
        var when = Times.instant(at);
        return new Entry(
                IdentityForm.recipient(to, group, room),
                words,
                when,
                switch (fate) {
                    case SENT -> new Fate.Sent();
                    case WAITING -> new Fate.Waiting(cause(), when.plus(wait));
                    case GIVEN_UP -> new Fate.GivenUp(Codes.reason(why), StoredJson.orEmpty(code));
                    case PARKED -> new Fate.Parked(StoredJson.orEmpty(code));
                    default -> throw new IllegalStateException("written by a newer version of Rapport: fate " + fate);
                });
    }

    private Cause cause() {
        return Codes.find(Cause.values(), DeliveryForm::code, StoredJson.orEmpty(why));
    }

    private static String code(Cause cause) {
        return switch (cause) {
            case TURN -> "t";
            case THROTTLED -> "l";
            case FAILURE -> "f";
            case DOUBT -> "d";
            case NOT_CONNECTED -> "n";
        };
    }
}
