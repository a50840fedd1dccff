package dev.rapport.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.interaction.Story;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.PassingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A leader with a network, for whom time passes; what is done goes the way of a command, the queue's edits included. */
public final class Leader {
    public static final NetworkId NETWORK = new NetworkId("leader");
    private static final MemberId MEMBER = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "demo"), "cto");

    public final HandClock clock;
    public final InMemoryStores stores;
    public final List<Reply> heard = new ArrayList<>();
    private final PassingTime time;
    private final ZoneId zone;
    private int changes;

    /** @param now the local time at which the story begins */
    public Leader(String now, ZoneId zone) {
        this.zone = zone;
        this.clock = new HandClock(LocalDateTime.parse(now).atZone(zone).toInstant());
        this.stores = new InMemoryStores(clock);
        this.time = new PassingTime(stores, clock, heard::add);
        var where = new Address(MEMBER.workspace(), "dm", Address.Scope.PERSONAL, "");
        stores.members().save(new Member(MEMBER, NETWORK, zone, null, where, Member.Standing.WELCOMED));
        does(draft -> draft.set(draft.network().settings().withZone(zone)));
    }

    public Network network() {
        return stores.networks().load(NETWORK);
    }

    public void does(Consumer<NetworkDraft> change) {
        var before = network();
        var draft = new NetworkDraft(before, stores.networks().interactions(before));
        change.accept(draft);
        var effects = new Commit.Effects(WorkPlanner.plan(before, draft.network(), clock.now()), List.of(), null);
        var result = stores.networks()
                .commit(new Commit(
                        new ChangeId("does-" + ++changes),
                        clock.now(),
                        before,
                        draft.network(),
                        draft.edits(),
                        effects,
                        new UndoStep.None(),
                        null));
        assertThat(result).isInstanceOf(CommitResult.Done.class);
    }

    /** Adds somebody whose last contact, a call, was so many days ago. */
    public ContactId knows(String name, Level level, int daysAgo, String note) {
        var person = new ContactId[1];
        does(draft -> {
            person[0] = draft.nextContact();
            draft.put(Contact.named(person[0], name, level, clock.now().minus(Duration.ofDays(200))));
            draft.log(call(draft, person[0], level, today().minusDays(daysAgo), note));
        });
        return person[0];
    }

    public void logs(ContactId person) {
        var level = network().find(person).orElseThrow().contact().level();
        does(draft -> draft.log(call(draft, person, level, today(), "")));
    }

    private static Interaction call(NetworkDraft draft, ContactId person, Level level, LocalDate day, String note) {
        var id = draft.nextInteraction();
        return new Interaction(
                id,
                person,
                level,
                new Moment.Day(day),
                Kind.CALL,
                Direction.BOTH,
                new Story(note, "", ""),
                new Occasion(id.number(), 1));
    }

    /** Promises something by a day; returns the promise's number. */
    public int promises(ContactId to, String what, String day) {
        var due = LocalDate.parse(day);
        var number = new int[1];
        does(draft -> {
            number[0] = draft.nextItem();
            draft.put(new Promise(
                    number[0], to, Promise.Whose.MINE, what, due, due.atTime(9, 0), OpenItem.State.OPEN, null));
        });
        return number[0];
    }

    public int remindsHimself(String at, String text) {
        var number = new int[1];
        does(draft -> {
            number[0] = draft.nextItem();
            draft.put(new Reminder(number[0], null, text, LocalDateTime.parse(at), zone, OpenItem.State.OPEN, null));
        });
        return number[0];
    }

    public void checksIn(String rule, String at) {
        var recurrence = new Recurrence(rule, LocalTime.parse(at));
        var now = clock.now().atZone(zone).toLocalDateTime();
        does(draft -> draft.set(draft.network().settings().withCheckIn(CheckIn.NONE.every(recurrence, now))));
    }

    /** Lets time pass up to a local time; returns what was said meanwhile. */
    public List<Reply> until(String local) {
        heard.clear();
        time.pass(Duration.between(clock.now(), instant(local)));
        return List.copyOf(heard);
    }

    public Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    public LocalDate today() {
        return clock.now().atZone(zone).toLocalDate();
    }
}
