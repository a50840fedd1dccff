package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.util.List;

/** A run of words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InlineForm.Plain.class, name = "p"),
    @JsonSubTypes.Type(value = InlineForm.Strong.class, name = "s"),
    @JsonSubTypes.Type(value = InlineForm.Mention.class, name = "m"),
    @JsonSubTypes.Type(value = InlineForm.When.class, name = "w"),
    @JsonSubTypes.Type(value = InlineForm.CommandHint.class, name = "c"),
    @JsonSubTypes.Type(value = InlineForm.Link.class, name = "l")
})
sealed interface InlineForm {
    Inline inline();

    static List<InlineForm> of(Words words) {
        return words.inlines().stream().map(InlineForm::of).toList();
    }

    static Words words(List<InlineForm> forms) {
        return new Words(forms.stream().map(InlineForm::inline).toList());
    }

    private static InlineForm of(Inline inline) {
        return switch (inline) {
            case Inline.Plain(var text) -> new Plain(text);
            case Inline.Strong(var text) -> new Strong(text);
            case Inline.Mention(var member, var name) -> new Mention(IdentityForm.Person.of(member), name);
            case Inline.When(var instant, var text) -> new When(Times.text(instant), text);
            case Inline.CommandHint(var command) -> new CommandHint(command);
            case Inline.Link(var label, var target) -> new Link(label, target.toString());
        };
    }

    record Plain(@JsonProperty("t") String text) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.Plain(text);
        }
    }

    record Strong(@JsonProperty("t") String text) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.Strong(text);
        }
    }

    record Mention(
            @JsonProperty("m") IdentityForm.Person member,
            @JsonProperty("t") String name) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.Mention(member.member(), name);
        }
    }

    record When(
            @JsonProperty("i") String instant,
            @JsonProperty("t") String text) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.When(Times.instant(instant), text);
        }
    }

    record CommandHint(@JsonProperty("t") String command) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.CommandHint(command);
        }
    }

    record Link(
            @JsonProperty("t") String label,
            @JsonProperty("u") String target) implements InlineForm {
        @Override
        public Inline inline() {
            return new Inline.Link(label, URI.create(target));
        }
    }
}
