package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a reply. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockForm.Text.class, name = "t"),
    @JsonSubTypes.Type(value = BlockForm.Heading.class, name = "h"),
    @JsonSubTypes.Type(value = BlockForm.Entry.class, name = "e"),
    @JsonSubTypes.Type(value = BlockForm.Facts.class, name = "f"),
    @JsonSubTypes.Type(value = BlockForm.Draft.class, name = "d"),
    @JsonSubTypes.Type(value = BlockForm.Note.class, name = "n"),
    @JsonSubTypes.Type(value = BlockForm.Buttons.class, name = "b"),
    @JsonSubTypes.Type(value = BlockForm.Meeting.class, name = "m"),
    @JsonSubTypes.Type(value = BlockForm.OpenChat.class, name = "o"),
    @JsonSubTypes.Type(value = BlockForm.Divider.class, name = "r")
})
sealed interface BlockForm {
    Block block();

    static BlockForm of(Block block) {
        return switch (block) {
            case Block.Text(var words) -> new Text(InlineForm.of(words));
            case Block.Heading(var text) -> new Heading(text);
            case Block.Entry(var words, var buttons) -> new Entry(InlineForm.of(words), ButtonForm.of(buttons));
            case Block.Facts(var facts) ->
                new Facts(facts.stream()
                        .map(fact -> new FactForm(fact.label(), InlineForm.of(fact.value())))
                        .toList());
            case Block.Draft(var text) -> new Draft(text);
            case Block.Note(var words) -> new Note(InlineForm.of(words));
            case Block.Buttons(var buttons) -> new Buttons(ButtonForm.of(buttons));
            case Block.Meeting meeting -> Meeting.of(meeting);
            case Block.OpenChat chat -> OpenChat.of(chat);
            case Block.Divider() -> new Divider();
        };
    }

    record Text(@JsonProperty("w") List<InlineForm> words) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Text(InlineForm.words(words));
        }
    }

    record Heading(@JsonProperty("t") String text) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Heading(text);
        }
    }

    record Entry(
            @JsonProperty("w") List<InlineForm> words,
            @JsonProperty("b") List<ButtonForm> buttons) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Entry(InlineForm.words(words), ButtonForm.buttons(buttons));
        }
    }

    record Facts(@JsonProperty("f") List<FactForm> facts) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Facts(facts.stream()
                    .map(fact -> new Block.Fact(fact.label(), InlineForm.words(fact.value())))
                    .toList());
        }
    }

    record FactForm(
            @JsonProperty("l") String label,
            @JsonProperty("w") List<InlineForm> value) {}

    record Draft(@JsonProperty("t") String text) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Draft(text);
        }
    }

    record Note(@JsonProperty("w") List<InlineForm> words) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Note(InlineForm.words(words));
        }
    }

    record Buttons(@JsonProperty("b") List<ButtonForm> buttons) implements BlockForm {
        @Override
        public Block block() {
            return new Block.Buttons(ButtonForm.buttons(buttons));
        }
    }

    /** @param length in minutes */
    record Meeting(
            @JsonProperty("w") List<InlineForm> words,
            @JsonProperty("t") String title,
            @JsonProperty("s") String start,
            @JsonProperty("l") long length,
            @JsonProperty("p") List<IdentityForm.Person> people,
            @JsonProperty("i") String calendar)
            implements BlockForm {
        static Meeting of(Block.Meeting meeting) {
            return new Meeting(
                    InlineForm.of(meeting.words()),
                    meeting.title(),
                    Times.text(meeting.start()),
                    meeting.length().toMinutes(),
                    meeting.people().stream().map(IdentityForm.Person::of).toList(),
                    meeting.calendar());
        }

        @Override
        public Block block() {
            return new Block.Meeting(
                    InlineForm.words(words),
                    title,
                    Times.instant(start),
                    Duration.ofMinutes(length),
                    people.stream().map(IdentityForm.Person::member).toList(),
                    calendar);
        }
    }

    record OpenChat(
            @JsonProperty("l") String label,
            @JsonProperty("p") List<OtherForm> people,
            @JsonProperty("t") String text) implements BlockForm {
        static OpenChat of(Block.OpenChat chat) {
            return new OpenChat(
                    chat.label(),
                    chat.people().stream()
                            .map(one -> new OtherForm(IdentityForm.Person.of(one.member()), one.name()))
                            .toList(),
                    chat.text());
        }

        @Override
        public Block block() {
            return new Block.OpenChat(
                    label,
                    people.stream()
                            .map(one -> new Inline.Mention(one.member().member(), one.name()))
                            .toList(),
                    text);
        }
    }

    record OtherForm(
            @JsonProperty("m") IdentityForm.Person member,
            @JsonProperty("n") String name) {}

    record Divider() implements BlockForm {
        @Override
        public Block block() {
            return new Block.Divider();
        }
    }

    /** @param look {@code p} primary, {@code d} danger, null ordinary */
    record ButtonForm(
            @JsonProperty("l") String label,
            @JsonProperty("c") String command,
            @JsonProperty("o") @Nullable String look) {
        static List<ButtonForm> of(List<Button> buttons) {
            return buttons.stream()
                    .map(button ->
                            new ButtonForm(button.label(), button.command(), StoredJson.orNull(code(button.look()))))
                    .toList();
        }

        static List<Button> buttons(List<ButtonForm> forms) {
            return forms.stream()
                    .map(form -> new Button(
                            form.label(),
                            form.command(),
                            Codes.find(Button.Look.values(), ButtonForm::code, StoredJson.orEmpty(form.look()))))
                    .toList();
        }

        private static String code(Button.Look look) {
            return switch (look) {
                case ORDINARY -> "";
                case PRIMARY -> "p";
                case DANGER -> "d";
            };
        }
    }
}
