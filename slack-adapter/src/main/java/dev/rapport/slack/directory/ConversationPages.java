package dev.rapport.slack.directory;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.ConversationType;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackApi.Called;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code users.conversations}: the channels that somebody is in, a page at a time, without archived ones. */
record ConversationPages(SlackApi api, List<ConversationType> types) {
    private static final int PAGE = 200;

    ConversationPages {
        types = List.copyOf(types);
    }

    /**
     * One page.
     *
     * @param user null for Rapport itself
     * @param cursor empty for the first
     */
    Called<UsersConversationsResponse> page(WorkspaceId workspace, @Nullable String user, String cursor) {
        return api.call(
                workspace,
                client -> client.usersConversations(request -> request.user(user)
                        .types(types)
                        .excludeArchived(true)
                        .limit(PAGE)
                        .cursor(cursor)));
    }
}
