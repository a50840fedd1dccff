package dev.rapport.conversation.demo;

import dev.rapport.contact.Background;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import dev.rapport.conversation.Turn;
import dev.rapport.conversation.demo.DemoNetwork.Person;
import dev.rapport.conversation.demo.DemoNetwork.Promised;
import dev.rapport.conversation.demo.DemoNetwork.Talk;
import dev.rapport.identity.MemberId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Story;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.rhythm.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a demo network into a draft, relative to the turn's day. */
final class DemoFilling {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** So few that a check-in is seen at a glance. */
    private static final int PEOPLE_A_WEEK = 3;

    private final NetworkDraft draft;
    private final Turn turn;
    private final LocalDate today;
    private final Map<String, ContactId> byName = new HashMap<>();

    DemoFilling(NetworkDraft draft, Turn turn) {
        this.draft = draft;
        this.turn = turn;
        this.today = turn.now().toLocalDate();
    }

    /** How many people were added: whoever has a namesake already is left out, and so is the owner. */
    int fill(DemoNetwork network) {
        Set<String> known = draft.network().ties().stream()
                .map(Tie::contact)
                .map(Contact::name)
                .collect(Collectors.toSet());
        network.people().stream()
                .filter(person -> !known.contains(person.name()) && !isOwner(person))
                .forEach(this::add);
        network.knows().forEach(this::acquaint);
        if (!byName.isEmpty()) {
            checkInOnMondays();
        }
        return byName.size();
    }

    private boolean isOwner(Person person) {
        return turn.member().id().user().equals(person.colleague());
    }

    private void add(Person person) {
        var contact = contact(person);
        draft.put(contact);
        byName.put(person.name(), contact.id());
        var talks = person.talks().stream()
                .sorted(Comparator.comparingInt(Talk::ago).reversed())
                .map(talk -> interaction(contact, talk))
                .toList();
        draft.relog(contact.id(), List.of(), talks);
        person.promised().forEach(promised -> draft.put(promise(contact, promised)));
    }

    private Contact contact(Person person) {
        var rhythm = person.everyWeeks() == 0 ? null : new Rhythm(person.everyWeeks(), Rhythm.Unit.WEEK);
        var birthday = person.birthday().isEmpty() ? null : MonthDay.parse(person.birthday());
        return Contact.named(
                        draft.nextContact(),
                        person.name(),
                        Level.valueOf(upper(person.level())),
                        turn.now().minusDays(person.since()).toInstant())
                .withRole(new Role(person.organisation(), person.title(), side(person)))
                .withReach(reach(person))
                .withBackground(Background.NONE
                        .withBirthday(birthday)
                        .withHowMet(person.met())
                        .withTags(person.tags()))
                .withCadence(Cadence.USUAL.withRhythm(rhythm).withImportance(person.importance()));
    }

    private static Role.Side side(Person person) {
        return person.tags().contains("internal") ? Role.Side.INTERNAL : Role.Side.EXTERNAL;
    }

    private Reach reach(Person person) {
        var workspace = turn.member().id().workspace();
        var emails = person.email().isEmpty() ? List.<String>of() : List.of(person.email());
        var reach = Reach.NONE.withEmails(emails);
        return person.colleague().isEmpty() ? reach : reach.withMember(new MemberId(workspace, person.colleague()));
    }

    private Interaction interaction(Contact contact, Talk talk) {
        var id = draft.nextInteraction();
        return new Interaction(
                id,
                contact.id(),
                contact.level(),
                new Moment.Day(workdayBefore(today.minusDays(talk.ago()))),
                Kind.valueOf(upper(talk.kind())),
                Direction.valueOf(upper(talk.from())),
                new Story(talk.note(), talk.gave(), talk.got()),
                new Occasion(id.number(), 1));
    }

    private Promise promise(Contact contact, Promised promised) {
        var due = workdayAfter(today.plusDays(promised.in()));
        return new Promise(
                draft.nextItem(),
                contact.id(),
                Promise.Whose.valueOf(upper(promised.whose())),
                promised.what(),
                due,
                due.atTime(MORNING),
                OpenItem.State.OPEN,
                null);
    }

    private void acquaint(List<String> pair) {
        var one = byName.get(pair.getFirst());
        var other = byName.get(pair.getLast());
        if (one != null && other != null) {
            draft.acquaint(Acquaintance.of(one, other), true);
        }
    }

    private void checkInOnMondays() {
        var settings = draft.network().settings();
        if (settings.checkIn().recurrence() == null) {
            var mondays = new Recurrence("FREQ=WEEKLY;BYDAY=MO", MORNING);
            draft.set(settings.withCheckIn(
                            settings.checkIn().every(mondays, turn.now().toLocalDateTime()))
                    .withBudget(PEOPLE_A_WEEK));
        }
    }

    private static LocalDate workdayBefore(LocalDate day) {
        return weekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
    }

    private static LocalDate workdayAfter(LocalDate day) {
        return weekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
