package dev.rapport.slack.outbound;

import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.files.FilesUploadV2Request.UploadFile;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.Message;
import dev.rapport.delivery.SentMessage;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.slack.outbound.SlackApi.Called;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the calendar files of proposed times into the thread of a message that was just sent: one upload for all of them.
 * The message says the times itself, so that a file that does not arrive is no reason to send anything again.
 */
final class CalendarFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFiles.class);

    private static final Pattern NAME = Pattern.compile("meeting-\\d+\\.ics");

    /** The files come right after the message: nobody has said much in its thread before. */
    private static final int BEGINNING = 50;

    private final SlackApi api;

    CalendarFiles(SlackApi api) {
        this.api = api;
    }

    void attach(SentMessage message, Reply reply) {
        var files = files(reply);
        if (files.isEmpty()) {
            return;
        }
        try {
            tell(upload(message, files));
        } catch (SlackFilesUploadV2Exception refused) {
            LOG.warn("A calendar file was not taken by Slack: {}", errors(refused));
        }
    }

    /** The same for a message that was found: only where its thread is seen to lack the files. */
    void attachIfMissing(SentMessage message, Reply reply) {
        if (!files(reply).isEmpty()
                && thread(message) instanceof Called.Done<ConversationsRepliesResponse>(var there)
                && there.getMessages().stream().noneMatch(CalendarFiles::isOurs)) {
            attach(message, reply);
        }
    }

    private Called<ConversationsRepliesResponse> thread(SentMessage message) {
        var where = message.where();
        return api.call(
                where.workspace(),
                client -> client.conversationsReplies(request ->
                        request.channel(where.conversation()).ts(message.id()).limit(BEGINNING)));
    }

    private static boolean isOurs(Message there) {
        return there.getFiles() != null
                && there.getFiles().stream()
                        .anyMatch(file -> file.getName() != null
                                && NAME.matcher(file.getName()).matches());
    }

    private Called<FilesUploadV2Response> upload(SentMessage message, List<UploadFile> files) {
        var where = message.where();
        return api.call(
                where.workspace(),
                client -> client.filesUploadV2(request -> request.uploadFiles(files)
                        .channel(where.conversation())
                        .threadTs(message.id())
                        .initialComment(
                                files.size() == 1 ? "For your calendar:" : "For your calendar, one or the other:")
                        .requestFileInfo(false)));
    }

    private static void tell(Called<FilesUploadV2Response> uploaded) {
        switch (uploaded) {
            case Called.Done<?> _ -> {}
            case Called.Refused<?>(var error) -> LOG.warn("A calendar file was not taken by Slack: {}", error);
            case Called.Later<?>(var pause, var _) ->
                LOG.warn("A calendar file was not taken by Slack, which asks for a pause of {}", pause);
            case Called.Unknown<?>(var code) -> LOG.warn("A calendar file may not have arrived in Slack: {}", code);
        }
    }

    /** Slack's words for each file that was refused. */
    private static List<String> errors(SlackFilesUploadV2Exception refused) {
        return refused.getGetURLResponses().stream()
                .map(response -> String.valueOf(response.getError()))
                .toList();
    }

    private static List<UploadFile> files(Reply reply) {
        var files = new ArrayList<UploadFile>();
        for (var block : reply.blocks()) {
            if (block instanceof Block.Meeting meeting) {
                files.add(UploadFile.builder()
                        .fileData(meeting.calendar().getBytes(StandardCharsets.UTF_8))
                        .filename("meeting-%d.ics".formatted(files.size() + 1))
                        .title(meeting.title())
                        .build());
            }
        }
        return files;
    }
}
