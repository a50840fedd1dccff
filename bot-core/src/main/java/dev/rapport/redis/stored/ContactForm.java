package dev.rapport.redis.stored;

import static dev.rapport.redis.stored.StoredJson.orEmpty;
import static dev.rapport.redis.stored.StoredJson.orNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.Background;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contact; what is usual is left out. */
record ContactForm(
        @JsonProperty("i") int id,
        @JsonProperty("n") String name,
        @JsonProperty("l") String level,
        @JsonProperty("o") @Nullable String organisation,
        @JsonProperty("t") @Nullable String title,
        @JsonProperty("s") @Nullable String side,
        @JsonProperty("e") @Nullable List<String> emails,
        @JsonProperty("p") @Nullable List<String> phones,
        @JsonProperty("u") @Nullable List<String> links,
        @JsonProperty("m") IdentityForm.@Nullable Person member,
        @JsonProperty("b") @Nullable String birthday,
        @JsonProperty("w") @Nullable String howMet,
        @JsonProperty("g") @Nullable List<String> tags,
        @JsonProperty("c") @Nullable CadenceForm cadence,
        @JsonProperty("a") String added) {

    static ContactForm of(Contact contact) {
        var role = contact.role();
        var reach = contact.reach();
        var background = contact.background();
        return new ContactForm(
                contact.id().number(),
                contact.name(),
                Codes.of(contact.level()),
                orNull(role.organisation()),
                orNull(role.title()),
                orNull(Codes.of(role.side())),
                orNull(reach.emails()),
                orNull(reach.phones()),
                orNull(reach.links()),
                IdentityForm.Person.ofNullable(reach.member()),
                background.birthday() == null ? null : background.birthday().toString(),
                orNull(background.howMet()),
                orNull(List.copyOf(background.tags())),
                contact.cadence().equals(Cadence.USUAL) ? null : CadenceForm.of(contact.cadence()),
                Times.text(contact.added()));
    }

    Contact contact() {
        return new Contact(
                new ContactId(id),
                name,
                Codes.level(level),
                new Role(orEmpty(organisation), orEmpty(title), Codes.side(side)),
                new Reach(orEmpty(emails), orEmpty(phones), orEmpty(links), member == null ? null : member.member()),
                new Background(
                        birthday == null ? null : MonthDay.parse(birthday),
                        orEmpty(howMet),
                        new TreeSet<>(orEmpty(tags))),
                cadence == null ? Cadence.USUAL : cadence.cadence(),
                Times.instant(added));
    }

    /** How often, and how much it matters. */
    record CadenceForm(
            @JsonProperty("r") @Nullable String rhythm,
            @JsonProperty("q") @Nullable Boolean quiet,
            @JsonProperty("l") @Nullable String limit,
            @JsonProperty("i") int importance,
            @JsonProperty("s") @Nullable String override) {
        static CadenceForm of(Cadence cadence) {
            return new CadenceForm(
                    cadence.rhythm() == null ? null : Codes.of(cadence.rhythm()),
                    cadence.prompts() ? null : Boolean.TRUE,
                    cadence.limit() == null ? null : Codes.of(cadence.limit()),
                    cadence.importance(),
                    cadence.override() == null ? null : Codes.of(cadence.override()));
        }

        Cadence cadence() {
            return new Cadence(
                    rhythm == null ? null : Codes.rhythm(rhythm),
                    quiet == null,
                    limit == null ? null : Codes.rhythm(limit),
                    importance,
                    override == null ? null : Codes.band(override));
        }
    }
}
