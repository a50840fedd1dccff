package dev.rapport.redis;

import dev.rapport.contact.Background;
import dev.rapport.contact.Band;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.NoticeId;
import dev.rapport.exchange.Stance;
import dev.rapport.holiday.Region;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.interaction.Series;
import dev.rapport.interaction.Story;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.Attention;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Introducing;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import dev.rapport.network.Settings;
import dev.rapport.network.Silence;
import dev.rapport.network.TargetMix;
import dev.rapport.network.Tie;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.rhythm.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of every kind to a network, from a seed; every field is set sooner or later. */
public final class RandomChanges {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");
    private static final List<String> WORDS = List.of(
            "Ada", "Zoë", "李秋", "roadmap", "\"quoted\"", "a:b|c", "SSO rollout", "👩‍🚀", "<!channel>", "\u0000");

    private final Random random;
    private final RandomIntroductions introductions;

    public RandomChanges(long seed) {
        random = new Random(seed);
        introductions = new RandomIntroductions(random);
    }

    /** Makes one change more. */
    public void to(NetworkDraft draft) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> draft.put(contact(draft.nextContact()));
            case 3, 4, 5 -> some(draft).forEach(tie -> draft.log(interaction(draft, tie)));
            case 6 -> draft.put(item(draft));
            case 7 -> some(draft).forEach(tie -> change(draft, tie));
            case 8 -> exchange(draft);
            default -> settle(draft);
        }
    }

    private void change(NetworkDraft draft, Tie tie) {
        switch (random.nextInt(5)) {
            case 0 -> draft.remove(tie.id());
            case 1 -> draft.put(contact(tie.id()));
            case 2 ->
                draft.attend(tie.id(), new Attention(maybe(this::instant), random.nextInt(4), 1, maybe(this::instant)));
            case 3 -> unlogOne(draft, tie.id());
            default ->
                some(draft)
                        .filter(other -> !other.id().equals(tie.id()))
                        .forEach(other -> draft.acquaint(Acquaintance.of(tie.id(), other.id()), true));
        }
    }

    private void exchange(NetworkDraft draft) {
        some(draft).forEach(tie -> draft.share(tie.id(), one(Stance.values())));
        draft.shareTag(words(), random.nextBoolean());
        draft.network().exchange().notices().keySet().stream().findFirst().ifPresent(draft::takeDown);
        draft.post(new Notice(draft.nextItem(), one(Notice.Kind.values()), words(), instant()));
        draft.told(
                draft.network().exchange().notices().firstKey(),
                List.of(new NoticeId(new NetworkId(words()), random.nextInt(9))));
        introductions.to(draft);
    }

    private static void unlogOne(NetworkDraft draft, ContactId contact) {
        draft.interactions(contact).stream()
                .findFirst()
                .ifPresent(first -> draft.relog(contact, List.of(first), List.of()));
    }

    private void settle(NetworkDraft draft) {
        if (random.nextBoolean()) {
            draft.prompted(DAY.minusDays(6), Set.of(new ContactId(1 + random.nextInt(40))));
            draft.checkedIn(Silence.NONE, DAY.minusDays(random.nextInt(40)), Set.of(new ContactId(3)));
        } else {
            draft.set(settings());
        }
    }

    private Stream<Tie> some(NetworkDraft draft) {
        var ties = draft.network().ties().stream().toList();
        return ties.isEmpty() ? Stream.empty() : Stream.of(ties.get(random.nextInt(ties.size())));
    }

    private Contact contact(ContactId id) {
        return new Contact(
                id,
                "Person " + words(),
                one(Level.values()),
                new Role(maybeWords(), maybeWords(), one(Role.Side.values())),
                new Reach(texts(), texts(), texts(), maybe(this::member)),
                new Background(maybe(() -> MonthDay.of(2, 29)), maybeWords(), new java.util.TreeSet<>(texts())),
                new Cadence(
                        maybe(this::rhythm),
                        random.nextBoolean(),
                        maybe(this::rhythm),
                        1 + random.nextInt(5),
                        maybe(() -> one(Band.values()))),
                instant());
    }

    private Interaction interaction(NetworkDraft draft, Tie tie) {
        var id = draft.nextInteraction();
        return new Interaction(
                id,
                tie.id(),
                one(Level.values()),
                random.nextBoolean() ? new Moment.At(instant()) : new Moment.Day(DAY.minusDays(random.nextInt(300))),
                one(Kind.values()),
                one(Direction.values()),
                new Story(maybeWords(), maybeWords(), maybeWords()),
                new Occasion(id.number() - random.nextInt(2), 1 + random.nextInt(3)));
    }

    private OpenItem item(NetworkDraft draft) {
        var number = draft.nextItem();
        var state = one(OpenItem.State.values());
        var at = LocalDateTime.of(DAY, LocalTime.of(9, random.nextInt(60)));
        if (random.nextInt(4) == 0) {
            return new Meeting(number, new ContactId(1), maybeWords(), at, ZONE, state, maybe(this::instant));
        }
        return random.nextBoolean()
                ? new Promise(
                        number,
                        new ContactId(1),
                        one(Promise.Whose.values()),
                        words(),
                        maybe(() -> DAY),
                        maybe(() -> at),
                        state,
                        maybe(this::instant))
                : new Reminder(
                        number,
                        maybe(() -> new ContactId(2)),
                        maybeWords(),
                        at,
                        ZONE,
                        state,
                        maybe(this::instant),
                        maybe(() -> new Series(
                                new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", LocalTime.of(16, 0), DAY), at)));
    }

    private Settings settings() {
        var recurrence = new Recurrence("FREQ=WEEKLY;BYDAY=MO", LocalTime.of(9, 0));
        return new Settings(
                maybe(() -> ZONE),
                random.nextBoolean(),
                random.nextInt(50),
                quiet(),
                new CheckIn(
                        maybe(() -> recurrence), maybe(() -> DAY.atTime(9, 0)), maybe(() -> DAY), random.nextBoolean()),
                random.nextBoolean() ? TargetMix.EVEN : new TargetMix(0.4, 0.3, 0.3),
                random.nextBoolean()
                        ? Introducing.NOTHING
                        : new Introducing("data, likes climbing", maybe(() -> one(Level.values())), Set.of(member())));
    }

    private QuietTimes quiet() {
        return new QuietTimes(
                maybe(() -> new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 30))),
                random.nextBoolean() ? Set.of() : EnumSet.of(one(DayOfWeek.values()), one(DayOfWeek.values())),
                maybe(() -> new Region("DE-BY")));
    }

    private MemberId member() {
        return new MemberId(new WorkspaceId(one(Platform.values()), "T" + random.nextInt(9)), "U" + random.nextInt(99));
    }

    private Rhythm rhythm() {
        return new Rhythm(1 + random.nextInt(9), one(Rhythm.Unit.values()));
    }

    /** Now and then finer than a millisecond. */
    private Instant instant() {
        return NOW.minusSeconds(random.nextInt(10_000_000)).plusNanos(random.nextInt(5) == 0 ? 123_456 : 7_000_000);
    }

    private List<String> texts() {
        return random.nextBoolean()
                ? List.of()
                : Stream.generate(this::words).limit(1 + random.nextInt(2)).toList();
    }

    private String maybeWords() {
        return random.nextBoolean() ? "" : words();
    }

    private String words() {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()))
                + random.nextInt(1_000);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? null : value.get();
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
