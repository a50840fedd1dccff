package dev.rapport.teams.outbound;

import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.RetryAfter;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.teams.outbound.Connector.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * What an answer other than success means for a message. The status decides, the service's error code only refines:
 * bodies vary (Microsoft's "Status codes from bot conversational APIs").
 */
final class Outcomes {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;

    Outcomes(InstantSource clock) {
        this.clock = clock;
    }

    DeliveryOutcome of(Result result) {
        return switch (result) {
            case Result.Answered answered -> of(answered);
            case Result.NotSent(var code) ->
                code.equals("unknown_service_url")
                        ? new Undeliverable(Reason.REFUSED, code)
                        : new RetryAfter(LONG, Limit.WORKSPACE);
            case Result.NoAnswer(var code) -> new Unknown(code);
        };
    }

    private DeliveryOutcome of(Result.Answered answered) {
        var code = answered.code().isEmpty() ? "http_" + answered.status() : answered.code();
        return switch (answered.status()) {
            case 401 ->
                code.equals("BotNotRegistered")
                        ? new Undeliverable(Reason.APP_REMOVED, code)
                        : new RetryAfter(SHORT, Limit.WORKSPACE);
            case 403 -> new Undeliverable(forbidden(code), code);
            case 404 -> new Undeliverable(notFound(code), code);
            case 412 -> new RetryAfter(SHORT, Limit.CONVERSATION);
            case 429 -> new RetryAfter(pause(answered, Duration.ofSeconds(5)), Limit.CONVERSATION);
            case 503 -> new RetryAfter(pause(answered, SHORT), Limit.CONVERSATION);
            default ->
                answered.status() >= 500 || answered.isOk()
                        ? new Unknown(code)
                        : new Undeliverable(Reason.REFUSED, code);
        };
    }

    private static Reason forbidden(String code) {
        return switch (code) {
            case "BotDisabledByAdmin" -> Reason.APP_REMOVED;
            case "InvalidBotApiHost" -> Reason.REFUSED;
            default -> Reason.CONVERSATION_CLOSED;
        };
    }

    private static Reason notFound(String code) {
        return code.equals("ActivityNotFoundInConversation") ? Reason.REFUSED : Reason.CONVERSATION_CLOSED;
    }

    private Duration pause(Result.Answered answered, Duration otherwise) {
        var told = told(answered.retryAfter(), otherwise);
        return told.isNegative() || told.isZero() ? SHORT : told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }

    /** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
    private Duration told(String header, Duration otherwise) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), until);
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
