package dev.rapport.slack.outbound;

import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.slack.outbound.SlackApi.Called;
import java.util.Set;
import java.util.function.Function;

/** What Slack's words for a refusal mean for a delivery. */
final class Outcomes {
    static final String ACCOUNT_INACTIVE = "account_inactive";

    private static final Set<String> APP_REMOVED = Set.of(
            ACCOUNT_INACTIVE,
            "token_revoked",
            "token_expired",
            "invalid_auth",
            "not_authed",
            "no_permission",
            "org_login_required",
            "ekm_access_denied",
            "team_access_not_granted",
            "access_denied",
            "team_not_found");
    private static final Set<String> PERSON_GONE = Set.of(
            "user_not_found",
            "user_disabled",
            "user_is_deactivated",
            "user_not_visible",
            "users_not_found",
            "cannot_dm_bot",
            "is_inactive");
    private static final Set<String> CONVERSATION_CLOSED = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "messages_tab_disabled",
            "user_not_in_channel",
            "message_not_found",
            "cant_update_message",
            "edit_window_closed");

    private Outcomes() {}

    static <R> DeliveryOutcome of(Called<R> called, Function<R, DeliveryOutcome> sent) {
        return switch (called) {
            case Called.Done<R>(var response) -> sent.apply(response);
            case Called.Refused<R>(var error) -> new DeliveryOutcome.Undeliverable(reason(error), error);
            case Called.Later<R>(var pause, var limit) -> new DeliveryOutcome.RetryAfter(pause, limit);
            case Called.Unknown<R>(var code) -> new DeliveryOutcome.Unknown(code);
        };
    }

    /**
     * Of a bot's token {@code account_inactive} says that the token's own account, the bot, is gone, and
     * {@code token_revoked} that the token is; a person who left is {@code user_…}.
     */
    static Reason reason(String error) {
        if (APP_REMOVED.contains(error)) {
            return Reason.APP_REMOVED;
        }
        if (PERSON_GONE.contains(error)) {
            return Reason.PERSON_GONE;
        }
        return CONVERSATION_CLOSED.contains(error) || error.startsWith("restricted_action")
                ? Reason.CONVERSATION_CLOSED
                : Reason.REFUSED;
    }
}
