package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
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
