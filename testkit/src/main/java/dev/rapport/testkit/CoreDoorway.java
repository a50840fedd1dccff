package dev.rapport.testkit;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Button;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The core without an adapter: the fastest doorway, and the one whose answers are looked at word by word. */
public final class CoreDoorway implements Doorway {
    private final Conversation conversation;
    private final MemberId member;
    private final @Nullable ZoneId zone;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private final Map<String, String> typed = new HashMap<>();
    private final StringBuilder said = new StringBuilder();
    private @Nullable Form open;
    private int events;

    public CoreDoorway(Conversation conversation, MemberId member, @Nullable ZoneId zone) {
        this.conversation = conversation;
        this.member = member;
        this.zone = zone;
    }

    @Override
    public void type(String line) {
        said.append(line).append('\n');
        show(conversation.handle(new ChatEvent.Typed(envelope(), Utterance.of(line))));
    }

    /** Types words with mentions and links in them. */
    public void type(Utterance words) {
        show(conversation.handle(new ChatEvent.Typed(envelope(), words)));
    }

    /** Lets the same event come again, as a platform does that got no answer in time. */
    public void typeAgain(String line) {
        events--;
        type(line);
    }

    @Override
    public void press(String label) {
        show(conversation.handle(new ChatEvent.Pressed(envelope(), button(label).command())));
    }

    @Override
    public void submit(Map<String, String> values) {
        var form = open;
        if (form == null) {
            throw new AssertionError("No form is open");
        }
        typed.putAll(values);
        said.append(values).append('\n');
        show(conversation.handle(new ChatEvent.Submitted(envelope(), form.command(), Map.copyOf(typed))));
    }

    /** Hears a message that Rapport sent of its own accord. */
    public void receive(Reply reply) {
        hear(reply, false);
    }

    @Override
    public List<Heard> heard() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private Button button(String label) {
        return buttons.reversed().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + label + "\" among "
                        + buttons.stream().map(Button::label).toList()));
    }

    private void show(Answer answer) {
        switch (answer) {
            case Answer.Say(var reply) -> hear(reply, false);
            case Answer.Replace(var reply) -> hear(reply, true);
            case Answer.OpenForm(var form, var instead) -> {
                open = form;
                typed.clear();
                typed.putAll(shown(form));
                heard.add(new Heard(form.title(), List.of(form.submit()), shown(form), false));
            }
            case Answer.FieldErrors(var errors) ->
                heard.add(new Heard(String.join("\n", errors.values()), List.of(), errors, false));
            case Answer.Nothing nothing -> {}
            case Answer.Working(var progress, var then) -> {
                hear(progress, false);
                show(then.get());
            }
        }
    }

    private void hear(Reply reply, boolean inPlace) {
        ReplyText.requireHints(reply, said);
        var all = ReplyText.buttons(reply);
        buttons.addAll(all);
        heard.add(new Heard(ReplyText.of(reply), all.stream().map(Button::label).toList(), Map.of(), inPlace));
    }

    private static Map<String, String> shown(Form form) {
        var values = new LinkedHashMap<String, String>();
        form.fields().forEach(field -> values.put(field.id(), shown(field)));
        return values;
    }

    private static String shown(Field field) {
        Object value = switch (field) {
            case Field.Text text -> text.value();
            case Field.Choice choice -> choice.selected();
            case Field.Date date -> date.value();
            case Field.Time time -> time.value();
            case Field.Colleague colleague -> null;
        };
        return value == null ? "" : value.toString();
    }

    private Envelope envelope() {
        events++;
        var where = new Address(member.workspace(), "dm-" + member.user(), Address.Scope.PERSONAL, "");
        return new Envelope(new ChangeId("event-" + member.user() + "-" + events), member, where, zone, null, true);
    }
}
