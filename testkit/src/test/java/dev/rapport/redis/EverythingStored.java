package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.consent.Colleague;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Party;
import dev.rapport.consent.PathId;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.contact.Background;
import dev.rapport.contact.Band;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Recipient;
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.exchange.Share;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.interaction.Story;
import dev.rapport.introduction.series.Aside;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Group;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.introduction.series.Terms;
import dev.rapport.network.Introducing;
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.Installation;
import dev.rapport.platform.KnownPlaces.Known;
import dev.rapport.redis.member.RedisArrivals;
import dev.rapport.redis.member.RedisInstallations;
import dev.rapport.redis.member.RedisKnownPlaces;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.reply.Reply;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.rounds.SeriesStore.Change;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something of every kind that Rapport stores, each part with words of its own, and how it reads in the stores afterwards. */
final class EverythingStored {
    static final List<String> WORDS = List.of(
            "Wilhelmina",
            "Quackenbush",
            "Zanzibar Institute",
            "superintendent",
            "wq@zanzibar.example",
            "+442079461234",
            "linkedin.example/wilhelmina",
            "confidential-tag",
            "at the lighthouse",
            "talked about the merger",
            "gave a recommendation",
            "got an umbrella",
            "call the lighthouse keeper",
            "U0LEADER77",
            "U0COLLEAGUE88",
            "T0WORKSPACE99",
            "D0CONVERSATION66",
            "network-random-55",
            "Antarctica/Troll",
            "xoxb-secret-44",
            "a question about Wilhelmina",
            "Good morning Wilhelmina",
            "key-of-a-message-33",
            "an umbrella for the office",
            "quackenbush",
            "data, likes whale watching",
            "U0AVOIDED11",
            "C0ROUNDS22",
            "U0ORGANISER66",
            "C0PLACE33",
            "the-way-to-the-place",
            "the-boathouse",
            "C0TEAM44",
            "U0ADDER55",
            "Bartholomew",
            "chief gardener",
            "Kew Pavilion",
            "both collect orchids",
            "network-go-between-77",
            "U0GOBETWEEN99");

    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T0WORKSPACE99");
    private static final MemberId LEADER = new MemberId(TEAM, "U0LEADER77");
    private static final MemberId COLLEAGUE = new MemberId(TEAM, "U0COLLEAGUE88");
    private static final MemberId AVOIDED = new MemberId(TEAM, "U0AVOIDED11");
    private static final NetworkId ID = new NetworkId("network-random-55");
    private static final ZoneId ZONE = ZoneId.of("Antarctica/Troll");
    private static final Address DIRECT = new Address(TEAM, "D0CONVERSATION66", Address.Scope.PERSONAL, "");
    private static final PlaceId ROUNDS = new PlaceId(TEAM, "C0ROUNDS22");

    private final RedisStore store;
    private final StoredHere stores;

    EverythingStored(RedisStore store) {
        this.store = store;
        this.stores = StoredHere.on(store);
    }

    /** Keeps it all. */
    void keep() {
        people();
        stores.networks()
                .commit(Changes.of(
                        stores,
                        stores.networks().load(ID),
                        Changes.sending("key-of-a-message-33", LEADER, "Good morning Wilhelmina"),
                        this::network));
        stores.networks()
                .commit(Changes.of(
                        stores,
                        stores.networks().load(ID),
                        Changes.scheduling(new WorkItem(ID, new WorkItem.Key(WorkItem.Kind.ITEM, 1), Instant.now())),
                        draft -> Changes.add(draft, "Another Quackenbush")));
        commons();
        rounds();
        stores.work().claim(Instant.now().plusSeconds(60), 10, Duration.ofMinutes(1));
    }

    private void people() {
        stores.members().save(new Member(LEADER, ID, ZONE, Locale.GERMANY, DIRECT, Member.Standing.WELCOMED));
        stores.pending()
                .ask(ID, new Pending("q", List.of(new Choice("a question about Wilhelmina", "show Wilhelmina"))));
        new RedisInstallations(store).save(new Installation(TEAM, "U0BOT12345", "xoxb-secret-44", "chat:write"));
        var channel = new Address(TEAM, "C0PLACE33", Address.Scope.CHANNEL, "the-way-to-the-place");
        new RedisKnownPlaces(store)
                .save(new Known(
                        channel, "the-boathouse", new PlaceId(TEAM, "C0TEAM44"), new MemberId(TEAM, "U0ADDER55")));
        var networks = new RedisNetworkStore(store, () -> {});
        new RedisArrivals(store, networks, 3, Duration.ofMinutes(1)).arrive(LEADER, new ChangeId("change-22"));
    }

    private void commons() {
        var card = Card.of(
                stores.networks().load(ID).ties().stream()
                        .findFirst()
                        .orElseThrow()
                        .contact(),
                Band.WEAK);
        stores.commons().share(TEAM, ID, 1, List.of(new Share(ID, LEADER, new ContactId(1), card)));
        var notice = new Notice(3, Notice.Kind.ASK, "an umbrella for the office", Instant.now());
        stores.commons().post(TEAM, 1, new Posted(ID, LEADER, notice));
    }

    private void rounds() {
        var now = Instant.now();
        var monday = LocalDate.of(2026, 11, 23);
        var recurrence = new Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", LocalTime.of(10, 0), monday);
        var setup = new Setup(recurrence, ZONE, Terms.groupsOf(2), monday.atTime(10, 0), LEADER, 7);
        var group = Group.suggested(1, List.of(LEADER, COLLEAGUE), now);
        var round = new Round(1, Round.Times.of(now, now.plusSeconds(99)), List.of(group), Aside.NOTHING, false);
        var none = Series.none(ROUNDS);
        var after = none.in(new Course.Running(setup))
                .with(COLLEAGUE, Membership.NEW)
                .with(round)
                .with(none.charge().with(new MemberId(TEAM, "U0ORGANISER66")));
        stores.series()
                .commit(new Change(
                        new ChangeId("rounds-1"), now, none, after, Effects.NONE, Reply.say("Rounds at the pavilion")));
    }

    /** What the stores give back of it, and the one message that is on its way, in words. */
    String readBack() {
        var network = stores.networks().load(ID);
        var claimed = stores.outbox().claim(10, Duration.ofMinutes(1)).getFirst();
        assertThat(stores.outbox().takeTurn(claimed, Pace.of(Platform.SLACK))).isTrue();
        assertThat(stores.outbox().note(claimed, claimed.progress().attempting(DIRECT, Instant.now())))
                .isTrue();
        stores.outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(1));
        var indexed = "quackenbush";
        var found = stores.commons().find(TEAM, Set.of(indexed));
        assertThat(found).hasSize(1);
        return Stream.of(
                        network,
                        network.ties().stream().toList(),
                        stores.networks().interactions(network).of(new ContactId(1)),
                        stores.members().find(LEADER),
                        stores.pending().pending(ID),
                        new RedisInstallations(store).find(TEAM).orElseThrow().token(),
                        new RedisKnownPlaces(store).in(TEAM),
                        indexed,
                        found,
                        stores.commons().board(TEAM),
                        stores.series().load(ROUNDS),
                        claimed)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private void network(NetworkDraft draft) {
        var contact = new Contact(
                draft.nextContact(),
                "Wilhelmina Quackenbush",
                Level.STRATEGIC,
                new dev.rapport.contact.Role(
                        "Zanzibar Institute", "superintendent", dev.rapport.contact.Role.Side.EXTERNAL),
                new Reach(
                        List.of("wq@zanzibar.example"),
                        List.of("+442079461234"),
                        List.of("https://linkedin.example/wilhelmina"),
                        COLLEAGUE),
                new Background(MonthDay.of(2, 29), "at the lighthouse", new TreeSet<>(List.of("confidential-tag"))),
                Cadence.USUAL,
                Instant.now());
        draft.put(contact);
        draft.set(draft.network()
                .settings()
                .withZone(ZONE)
                .withIntroducing(new Introducing("data, likes whale watching", Level.STRATEGIC, Set.of(AVOIDED))));
        for (var i = 0; i < 20; i++) {
            draft.log(talk(draft, contact.id()));
        }
        draft.introduce(introduction(draft));
        draft.put(new Reminder(
                draft.nextItem(),
                contact.id(),
                "call the lighthouse keeper",
                LocalDateTime.of(2026, 12, 1, 9, 0),
                ZONE,
                OpenItem.State.OPEN,
                null));
    }

    private static Introduction introduction(NetworkDraft draft) {
        var goBetween = new Colleague(new NetworkId("network-go-between-77"), new MemberId(TEAM, "U0GOBETWEEN99"));
        var other = new Side("Bartholomew", "chief gardener", "Kew Pavilion", null, null);
        var role = new Role.Introduced(goBetween, other, Party.ONE, true, Role.Way.MAKE);
        return Introduction.begun(new PathId(ID, draft.nextItem()), role, "both collect orchids", Instant.now());
    }

    private static Interaction talk(NetworkDraft draft, ContactId contact) {
        var number = draft.nextInteraction();
        return new Interaction(
                number,
                contact,
                Level.STRATEGIC,
                new Moment.At(Instant.now()),
                Kind.COFFEE,
                Direction.BOTH,
                new Story("talked about the merger", "gave a recommendation", "got an umbrella"),
                new Occasion(number.number(), 1));
    }
}
