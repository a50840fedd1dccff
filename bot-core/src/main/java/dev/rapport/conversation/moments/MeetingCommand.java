package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.ArrayList;
import java.util.List;

/** Keeps a meeting to come: a brief before it, a debrief after it. */
final class MeetingCommand implements CommandHandler<MeetingReader.Request> {
    private final MeetingReader reader = new MeetingReader();

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "meeting with",
                List.of("meeting", "meet with", "meet", "meeting on"),
                Section.ACT,
                "brings a brief before a meeting and a debrief after it",
                List.of(MeetingReader.EXAMPLE));
    }

    @Override
    public Parsed<MeetingReader.Request> read(String beginning, Line line, Context context) {
        return reader.read(line, context);
    }

    @Override
    public Outcome handle(MeetingReader.Request request, Turn turn) {
        var zone = turn.now().getZone();
        var begins = request.when().in(zone);
        var draft = turn.draft();
        var meeting = new Meeting(
                draft.nextItem(),
                request.contact(),
                request.topic(),
                begins.toLocalDateTime(),
                zone,
                OpenItem.State.OPEN,
                null);
        draft.put(meeting);
        var buttons = new ArrayList<Button>();
        request.others()
                .forEach(other -> buttons.add(Button.of(
                        TimePhrases.label(other, turn.now().toLocalDate()),
                        "snooze %d until %s".formatted(meeting.number(), Until.written(other)))));
        buttons.add(turn.undo());
        String brief = meeting.due().isAfter(turn.instant()) ? "a brief half an hour before" : "the brief at once";
        return Outcome.change(
                draft,
                "that meeting",
                Reply.say(
                        "Meeting with %s, %s%s: %s, and how it went an hour after it begins."
                                .formatted(
                                        turn.network()
                                                .find(request.contact())
                                                .orElseThrow()
                                                .contact()
                                                .name(),
                                        TimePhrases.full(begins),
                                        request.topic().isEmpty() ? "" : " (" + request.topic() + ")",
                                        brief),
                        buttons.toArray(Button[]::new)));
    }
}
