package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.contact.Background;
import dev.rapport.contact.Band;
import dev.rapport.contact.Cadence;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Reach;
import dev.rapport.contact.Role;
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
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.Installation;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.redis.member.RedisArrivals;
import dev.rapport.redis.member.RedisInstallations;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.work.WorkItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stolen dump or log shows nothing of anybody. */
class NothingReadableIT {
    private static final List<String> PERSONAL = List.of(
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
            "quackenbush");

    @TempDir
    Path home;

    @Test
    void nothingPersonalIsReadableInADumpOrALog() throws IOException {
        var uncompressed = Map.of("rdbcompression", "no", "aof-use-rdb-preamble", "no", "dbfilename", "dump.rdb");
        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder, uncompressed)) {
            var endpoint = redis.endpoint();
            var client = RedisOptions.single("127.0.0.1", endpoint.port(), endpoint.password());
            try (var store = RedisStore.open(client, MasterSecret.keptIn(folder))) {
                assertThat(store.awaitReady(Duration.ofSeconds(10))).isTrue();
                plant(store);
                keepEverything(store);
                store.calls().call(commands -> commands.save());
            } finally {
                client.shutdown();
            }
        }
        for (var file : List.of("dump.rdb", "appendonly.aof")) {
            var bytes = Files.readString(home.resolve(file), ISO_8859_1);
            assertThat(bytes).as("planted in " + file).contains("planted: Wilhelmina Planted");
            var others = bytes.replace("planted: Wilhelmina Planted", "");
            for (var personal : PERSONAL) {
                assertThat(others.contains(personal))
                        .as(personal + " in " + file)
                        .isFalse();
            }
        }
    }

    private static void plant(RedisStore store) {
        var text = "planted: Wilhelmina Planted".getBytes(UTF_8);
        store.calls().call(redis -> redis.set("planted", text));
        store.calls().call(redis -> redis.hset("planted-hash", "field", text));
    }

    private static void keepEverything(RedisStore store) {
        var stores = StoredHere.on(store);
        var team = new WorkspaceId(Platform.SLACK, "T0WORKSPACE99");
        var leader = new MemberId(team, "U0LEADER77");
        var id = new NetworkId("network-random-55");
        var zone = ZoneId.of("Antarctica/Troll");
        var direct = new Address(team, "D0CONVERSATION66", Address.Scope.PERSONAL, "");
        stores.members().save(new Member(leader, id, zone, Locale.GERMANY, direct, true));
        stores.pending()
                .ask(leader, new Pending("q", List.of(new Choice("a question about Wilhelmina", "show Wilhelmina"))));
        new RedisInstallations(store).save(new Installation(team, "U0COLLEAGUE88", "xoxb-secret-44", "chat:write"));
        var networks = new RedisNetworkStore(store, () -> {});
        new RedisArrivals(store, networks, 3, Duration.ofMinutes(1)).arrive(leader, new ChangeId("change-22"));
        stores.networks()
                .commit(Changes.of(
                        stores,
                        stores.networks().load(id),
                        Changes.sending("key-of-a-message-33", leader, "Good morning Wilhelmina"),
                        draft -> tellAll(draft, team, zone)));
        stores.networks()
                .commit(Changes.of(
                        stores,
                        stores.networks().load(id),
                        Changes.scheduling(new WorkItem(id, new WorkItem.Key(WorkItem.Kind.ITEM, 1), Instant.now())),
                        draft -> Changes.add(draft, "Quackenbush")));
        var card = Card.of(
                stores.networks().load(id).ties().stream()
                        .findFirst()
                        .orElseThrow()
                        .contact(),
                Band.WEAK);
        stores.commons().share(team, id, 1, List.of(new Share(id, leader, new ContactId(1), card)));
        var notice = new Notice(3, Notice.Kind.ASK, "an umbrella for the office", Instant.now());
        stores.commons().post(team, 1, new Posted(id, leader, notice));
        assertThat(stores.commons().find(team, Set.of("quackenbush"))).hasSize(1);
        assertThat(stores.commons().board(team)).hasSize(1);
        stores.work().claim(Instant.now().plusSeconds(60), 10, Duration.ofMinutes(1));
        var claimed = stores.outbox().claim(10, Duration.ofMinutes(1)).getFirst();
        assertThat(stores.outbox().takeTurn(claimed, Pace.of(Platform.SLACK))).isTrue();
        assertThat(stores.outbox().note(claimed, claimed.progress().attempting(direct, Instant.now())))
                .isTrue();
        stores.outbox().pause(Recipient.of(leader), Duration.ofMinutes(1));
    }

    private static void tellAll(NetworkDraft draft, WorkspaceId team, ZoneId zone) {
        var contact = new Contact(
                draft.nextContact(),
                "Wilhelmina Quackenbush",
                Level.STRATEGIC,
                new Role("Zanzibar Institute", "superintendent", Role.Side.EXTERNAL),
                new Reach(
                        List.of("wq@zanzibar.example"),
                        List.of("+442079461234"),
                        List.of("https://linkedin.example/wilhelmina"),
                        new MemberId(team, "U0COLLEAGUE88")),
                new Background(MonthDay.of(2, 29), "at the lighthouse", new TreeSet<>(List.of("confidential-tag"))),
                Cadence.USUAL,
                Instant.now());
        draft.put(contact);
        draft.set(draft.network().settings().withZone(zone));
        for (var i = 0; i < 20; i++) {
            draft.log(talk(draft, contact.id()));
        }
        draft.put(new Reminder(
                draft.nextItem(),
                contact.id(),
                "call the lighthouse keeper",
                LocalDateTime.of(2026, 12, 1, 9, 0),
                zone,
                OpenItem.State.OPEN,
                null));
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
