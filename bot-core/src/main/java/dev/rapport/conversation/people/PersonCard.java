package dev.rapport.conversation.people;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Role.Side;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Promise;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Block.Fact;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything known about one person, on a card. */
final class PersonCard {
    private static final int TALKS = 3;

    private PersonCard() {}

    static Reply of(Tie tie, Turn turn) {
        var contact = tie.contact();
        var facts = facts(tie, turn);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(contact.name()));
        blocks.add(new Block.Facts(facts));
        blocks.add(new Block.Buttons(buttons(contact, turn)));
        String summary = contact.name() + ". "
                + facts.stream()
                        .map(fact -> fact.label() + ": " + fact.value().plain())
                        .collect(Collectors.joining(". "))
                + ".";
        return Reply.of(summary, blocks);
    }

    private static List<Fact> facts(Tie tie, Turn turn) {
        var contact = tie.contact();
        var zone = turn.network().zone();
        var facts = new ArrayList<Fact>();
        add(facts, "Role", Describing.role(contact));
        add(facts, "Circle", circle(contact));
        add(facts, "Rhythm", Describing.rhythm(tie, turn.now()));
        add(facts, "Last talks", talks(turn.log().of(contact.id()), zone));
        add(facts, "Promises", promises(turn.network(), contact));
        add(facts, "Knows", knows(turn.network(), contact));
        add(facts, "Email", String.join(", ", contact.reach().emails()));
        add(
                facts,
                "Phone",
                contact.reach().phones().stream().map(PhoneNumbers::shown).collect(Collectors.joining(", ")));
        add(facts, "Links", String.join(" ", contact.reach().links()));
        var birthday = contact.background().birthday();
        add(facts, "Birthday", birthday == null ? "" : Describing.birthday(birthday));
        add(facts, "Met", contact.background().howMet());
        add(facts, "Tags", Describing.tags(contact));
        return facts;
    }

    private static String circle(Contact contact) {
        var side = contact.role().side();
        String importance = contact.cadence().importance() == 3
                ? ""
                : ", importance " + contact.cadence().importance();
        return contact.level().word() + importance + (side == Side.UNKNOWN ? "" : ", " + Describing.side(side));
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, Words.of(value)));
        }
    }

    private static String talks(List<Interaction> all, ZoneId zone) {
        return all.isEmpty()
                ? "none yet"
                : all.stream()
                        .sorted(Comparator.comparing(
                                        (Interaction i) -> i.moment().instant(zone))
                                .thenComparing(i -> i.id().number())
                                .reversed())
                        .limit(TALKS)
                        .map(talk -> talk(talk, zone))
                        .collect(Collectors.joining("\n"));
    }

    private static String talk(Interaction talk, ZoneId zone) {
        var story = talk.story();
        String day = "%s, %s"
                .formatted(talk.kind().noun(), TimePhrases.full(talk.moment().date(zone)));
        String text = story.text().isEmpty() ? "" : ": " + story.text();
        String gave = story.gave().isEmpty() ? "" : "; you gave " + story.gave();
        String got = story.got().isEmpty() ? "" : "; you got " + story.got();
        return day + text + gave + got;
    }

    private static String promises(Network network, Contact contact) {
        return network.items().values().stream()
                .filter(Promise.class::isInstance)
                .map(Promise.class::cast)
                .filter(promise -> promise.open() && promise.contact().equals(contact.id()))
                .map(PersonCard::promise)
                .collect(Collectors.joining("\n"));
    }

    private static String promise(Promise promise) {
        String whose = promise.whose() == Promise.Whose.MINE ? "yours: " : "theirs: ";
        var due = promise.due();
        return whose + promise.what() + (due == null ? "" : " by " + TimePhrases.full(due));
    }

    private static String knows(Network network, Contact contact) {
        return network.acquaintances().stream()
                .filter(pair -> pair.includes(contact.id()))
                .map(pair -> pair.one().equals(contact.id()) ? pair.other() : pair.one())
                .flatMap(id -> network.find(id).stream())
                .map(tie -> tie.contact().name())
                .collect(Collectors.joining(", "));
    }

    private static List<Button> buttons(Contact contact, Turn turn) {
        int id = contact.id().number();
        return List.of(
                Button.of("Log a talk", "log id:" + id + turn.once("log" + id)),
                Button.of("Draft a message", "draft id:" + id),
                Button.of("Edit", "edit id:" + id),
                Button.of("Why", "why id:" + id));
    }
}
