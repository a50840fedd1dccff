package dev.rapport.delivery;

import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.MessageGateway.Opening;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.work.RetryPolicy;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform's way from a claimed message to its ending. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** How long a platform may take to show a message whose outcome is unknown. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    /** How long a send that is under way takes, as a rule with much to spare. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    /** By how much the platform's clock and ours may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Addresses addresses;
    private final MessageGateway gateway;
    private final RetryPolicy retries;
    private final Pace pace;
    private final Timer open;

    /** @param open takes the time from just before a send until what came of it is written down */
    Delivery(Outbox outbox, Addresses addresses, MessageGateway gateway, RetryPolicy retries, Timer open) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.gateway = gateway;
        this.retries = retries;
        this.pace = Pace.of(gateway.platform());
        this.open = open;
    }

    /** Brings a claimed message as far as it comes now; what came of it in a word, for the metric. */
    String attempt(ClaimedMessage claimed) {
        var progress = claimed.progress();
        if (claimed.message().replaces() != null) {
            return replace(claimed, progress);
        }
        var where = progress.where();
        var since = progress.inDoubtSince();
        if (where == null || since == null) {
            return send(claimed, progress);
        }
        var found = gateway.lookUp(claimed.message().key(), where, since.minus(CLOCK_SKEW));
        return found.map(answer -> switch (answer) {
                    case MessageGateway.LookUp.Found(var message) -> found(claimed, message);
                    case MessageGateway.LookUp.Absent absent -> send(claimed, progress.settled());
                    case MessageGateway.LookUp.NoAnswer none -> failed(claimed, progress, "look-up", Duration.ZERO);
                })
                .orElseGet(() -> send(claimed, progress));
    }

    private String found(ClaimedMessage claimed, SentMessage message) {
        gateway.complete(message, claimed.message().reply());
        return finished(claimed, new Ending.Delivered(message), "found");
    }

    /** Doing it twice is doing it once, so that nothing need be looked up. */
    private String replace(ClaimedMessage claimed, Progress progress) {
        return switch (outbox.earlier(claimed)) {
            case Outbox.Earlier.Sent(var message) -> replace(claimed, progress, message);
            case Outbox.Earlier.OnItsWay _ -> {
                outbox.putBack(claimed, UNDER_WAY, DeliveryLog.Cause.TURN, progress);
                yield "waits";
            }
            case Outbox.Earlier.Never _ -> finished(claimed, new Ending.Withdrawn(), "withdrawn");
        };
    }

    private String replace(ClaimedMessage claimed, Progress progress, SentMessage earlier) {
        if (!outbox.takeTurn(claimed, pace)) {
            return "waits";
        }
        if (!outbox.note(claimed, progress)) {
            return "claim lost";
        }
        return open.record(() -> settle(
                claimed, progress, gateway.update(earlier, claimed.message().reply())));
    }

    private String send(ClaimedMessage claimed, Progress progress) {
        if (!outbox.takeTurn(claimed, pace)) {
            return "waits";
        }
        return switch (conversation(claimed, progress)) {
            case Opening.Opened(var where) -> send(claimed, progress, where);
            case Opening.Closed(var why) -> settle(claimed, progress, why);
        };
    }

    private String send(ClaimedMessage claimed, Progress progress, Address where) {
        var attempting = progress.attempting(where, claimed.claimedAt());
        if (!outbox.note(claimed, attempting)) {
            return "claim lost";
        }
        var message = claimed.message();
        return open.record(() -> settle(claimed, attempting, gateway.send(message.key(), where, message.reply())));
    }

    /** Secured earlier, else the one that a person used last, else a new one. */
    private Opening conversation(ClaimedMessage claimed, Progress progress) {
        if (progress.where() != null) {
            return new Opening.Opened(progress.where());
        }
        var to = claimed.message().to();
        return switch (to) {
            case Recipient.Person(var member) ->
                addresses
                        .find(member)
                        .<Opening>map(Opening.Opened::new)
                        .orElseGet(() -> opened(member, gateway.open(to)));
            case Recipient.Group _, Recipient.Place _ -> gateway.open(to);
        };
    }

    private Opening opened(MemberId member, Opening opening) {
        opening.address().ifPresent(address -> addresses.opened(member, address));
        return opening;
    }

    private String settle(ClaimedMessage claimed, Progress progress, DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Sent(var message) -> finished(claimed, new Ending.Delivered(message), "sent");
            case DeliveryOutcome.RetryAfter(var pause, var limit) -> {
                pause(claimed.message().to(), pause, limit);
                outbox.putBack(claimed, pause, DeliveryLog.Cause.THROTTLED, progress.settled());
                yield "throttled";
            }
            case DeliveryOutcome.Undeliverable(var reason, var code, var gone) -> {
                forget(claimed, progress.where(), reason);
                LOG.info("A message to {} is given up: {}", gateway.platform(), code);
                yield finished(claimed, new Ending.GivenUp(reason, code, gone), "given up");
            }
            case DeliveryOutcome.Unknown(var code) -> failed(claimed, progress, code, DOUBT);
        };
    }

    private void pause(Recipient to, Duration pause, DeliveryOutcome.Limit limit) {
        var sinceAnother = outbox.pause(to, pause);
        if (Throttling.USUAL.holdsWorkspace(limit, sinceAnother)) {
            outbox.pause(to.workspace(), pause);
        }
    }

    /** @param where null where there was none to send to */
    private void forget(ClaimedMessage claimed, @Nullable Address where, Reason reason) {
        if (claimed.message().to() instanceof Recipient.Person(var member)) {
            switch (reason) {
                case PERSON_GONE, APP_REMOVED -> addresses.gone(member, where);
                case CONVERSATION_CLOSED -> {
                    if (where != null) {
                        addresses.dead(member, where);
                    }
                }
                case REFUSED -> {}
            }
        }
    }

    private String failed(ClaimedMessage claimed, Progress progress, String code, Duration atLeast) {
        var failed = progress.failed();
        var wait = retries.waitAfter(failed.failures());
        if (wait.isEmpty()) {
            LOG.warn("A message to {} is parked: {}", gateway.platform(), code);
            return finished(claimed, new Ending.Parked(code), "parked");
        }
        var cause = failed.inDoubtSince() == null ? DeliveryLog.Cause.FAILURE : DeliveryLog.Cause.DOUBT;
        outbox.putBack(claimed, wait.get().compareTo(atLeast) < 0 ? atLeast : wait.get(), cause, failed);
        return "retried";
    }

    private String finished(ClaimedMessage claimed, Ending ending, String result) {
        outbox.finish(claimed, ending);
        return result;
    }
}
