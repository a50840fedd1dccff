package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.contact.ContactId;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "k")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditForm.Person.class, name = "p"),
    @JsonSubTypes.Type(value = EditForm.Attending.class, name = "a"),
    @JsonSubTypes.Type(value = EditForm.Log.class, name = "l"),
    @JsonSubTypes.Type(value = EditForm.Item.class, name = "i"),
    @JsonSubTypes.Type(value = EditForm.Preferences.class, name = "s"),
    @JsonSubTypes.Type(value = EditForm.Knows.class, name = "n"),
    @JsonSubTypes.Type(value = EditForm.Shared.class, name = "h"),
    @JsonSubTypes.Type(value = EditForm.SharedTag.class, name = "t"),
    @JsonSubTypes.Type(value = EditForm.Posted.class, name = "o"),
    @JsonSubTypes.Type(value = EditForm.Introducing.class, name = "w")
})
sealed interface EditForm {
    Edit edit();

    static EditForm of(Edit edit) {
        return switch (edit) {
            case Edit.Person e ->
                new Person(
                        e.id().number(),
                        e.before() == null ? null : ContactForm.of(e.before()),
                        e.after() == null ? null : ContactForm.of(e.after()));
            case Edit.Attending e ->
                new Attending(
                        e.id().number(),
                        DirectoryForm.AttentionForm.of(e.before()),
                        DirectoryForm.AttentionForm.of(e.after()));
            case Edit.Log e ->
                new Log(
                        e.contact().number(),
                        e.removed().stream().map(InteractionForm::of).toList(),
                        e.added().stream().map(InteractionForm::of).toList());
            case Edit.Item e ->
                new Item(
                        e.number(),
                        e.before() == null ? null : ItemsForm.ItemForm.of(e.before()),
                        e.after() == null ? null : ItemsForm.ItemForm.of(e.after()));
            case Edit.Preferences e -> new Preferences(SettingsForm.of(e.before()), SettingsForm.of(e.after()));
            case Edit.Knows e ->
                new Knows(e.pair().one().number(), e.pair().other().number(), e.before(), e.after());
            case Edit.Shared e -> new Shared(e.id().number(), Codes.of(e.before()), Codes.of(e.after()));
            case Edit.SharedTag e -> new SharedTag(e.tag(), e.before(), e.after());
            case Edit.Posted e ->
                new Posted(
                        e.number(),
                        e.before() == null ? null : NoticeForm.of(e.before()),
                        e.after() == null ? null : NoticeForm.of(e.after()));
            case Edit.Introducing e ->
                new Introducing(
                        e.number(),
                        e.before() == null ? null : IntroductionForm.of(e.before()),
                        e.after() == null ? null : IntroductionForm.of(e.after()));
        };
    }

    record Person(
            @JsonProperty("i") int contact,
            @JsonProperty("b") @Nullable ContactForm before,
            @JsonProperty("a") @Nullable ContactForm after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Person(
                    new ContactId(contact),
                    before == null ? null : before.contact(),
                    after == null ? null : after.contact());
        }
    }

    record Attending(
            @JsonProperty("i") int contact,
            @JsonProperty("b") DirectoryForm.AttentionForm before,
            @JsonProperty("a") DirectoryForm.AttentionForm after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Attending(new ContactId(contact), before.attention(), after.attention());
        }
    }

    record Log(
            @JsonProperty("i") int contact,
            @JsonProperty("r") List<InteractionForm> removed,
            @JsonProperty("a") List<InteractionForm> added)
            implements EditForm {
        @Override
        public Edit edit() {
            var id = new ContactId(contact);
            return new Edit.Log(
                    id,
                    removed.stream().map(form -> form.interaction(id)).toList(),
                    added.stream().map(form -> form.interaction(id)).toList());
        }
    }

    record Item(
            @JsonProperty("n") int number,
            @JsonProperty("b") ItemsForm.@Nullable ItemForm before,
            @JsonProperty("a") ItemsForm.@Nullable ItemForm after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Item(number, before == null ? null : before.item(), after == null ? null : after.item());
        }
    }

    record Preferences(
            @JsonProperty("b") SettingsForm before,
            @JsonProperty("a") SettingsForm after) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Preferences(before.settings(), after.settings());
        }
    }

    record Knows(
            @JsonProperty("x") int one,
            @JsonProperty("y") int other,
            @JsonProperty("b") boolean before,
            @JsonProperty("a") boolean after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Knows(Acquaintance.of(new ContactId(one), new ContactId(other)), before, after);
        }
    }

    record Shared(
            @JsonProperty("i") int contact,
            @JsonProperty("b") String before,
            @JsonProperty("a") String after) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Shared(new ContactId(contact), Codes.stance(before), Codes.stance(after));
        }
    }

    record SharedTag(
            @JsonProperty("t") String tag,
            @JsonProperty("b") boolean before,
            @JsonProperty("a") boolean after) implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.SharedTag(tag, before, after);
        }
    }

    record Posted(
            @JsonProperty("n") int number,
            @JsonProperty("b") @Nullable NoticeForm before,
            @JsonProperty("a") @Nullable NoticeForm after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Posted(
                    number, before == null ? null : before.notice(), after == null ? null : after.notice());
        }
    }

    record Introducing(
            @JsonProperty("n") int number,
            @JsonProperty("b") @Nullable IntroductionForm before,
            @JsonProperty("a") @Nullable IntroductionForm after)
            implements EditForm {
        @Override
        public Edit edit() {
            return new Edit.Introducing(
                    number, before == null ? null : before.introduction(), after == null ? null : after.introduction());
        }
    }
}
