package dev.rapport.slack.outbound;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.slack.outbound.SlackApi.Called;
import dev.rapport.slack.render.SlackMessage;
import org.jspecify.annotations.Nullable;

/** The three ways to put a message into a conversation through the Web API. */
final class Posts {
    private final SlackApi api;

    Posts(SlackApi api) {
        this.api = api;
    }

    /**
     * A lasting message.
     *
     * @param channel a conversation, or a user for that person's conversation with the bot
     * @param metadata JSON that travels with the message unseen, or null
     */
    Called<ChatPostMessageResponse> post(
            WorkspaceId workspace,
            String channel,
            @Nullable String thread,
            SlackMessage message,
            @Nullable String metadata) {
        return api.post(
                workspace,
                ChatPostMessageRequest.builder()
                        .channel(channel)
                        .threadTs(thread)
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())
                        .metadataAsString(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .build());
    }

    /** A message only this person sees, until the client is loaded anew. */
    Called<ChatPostEphemeralResponse> whisper(
            WorkspaceId workspace, String channel, String user, @Nullable String thread, SlackMessage message) {
        return api.call(
                workspace,
                client -> client.chatPostEphemeral(request -> request.channel(channel)
                        .user(user)
                        .threadTs(thread)
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())));
    }

    Called<ChatUpdateResponse> update(WorkspaceId workspace, String channel, String timestamp, SlackMessage message) {
        return api.call(
                workspace,
                client -> client.chatUpdate(request -> request.channel(channel)
                        .ts(timestamp)
                        .text(message.text())
                        .blocksAsString(message.blocks().toString())));
    }
}
