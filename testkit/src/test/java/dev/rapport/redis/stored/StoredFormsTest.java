package dev.rapport.redis.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.change.UndoEntry;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Interaction;
import dev.rapport.network.Attention;
import dev.rapport.network.Chunk;
import dev.rapport.network.Edit;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Tie;
import dev.rapport.redis.RandomChanges;
import dev.rapport.strength.TieHistory;
import dev.rapport.testkit.RandomReplies;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StoredFormsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How each sample is read and written again. */
    private static final Map<String, Function<byte[], StoredJson.Versioned>> AGAIN = Map.ofEntries(
            Map.entry(
                    "directory",
                    json -> DirectoryForm.of(read(json, DirectoryForm.class).chunk())),
            Map.entry("counts", json -> again(read(json, CountsForm.class))),
            Map.entry("histories", json -> again(read(json, HistoriesForm.class))),
            Map.entry("log", json -> again(read(json, LogForm.class))),
            Map.entry(
                    "items",
                    json -> ItemsForm.of(read(json, ItemsForm.class).byNumber().values())),
            Map.entry(
                    "items-repeating",
                    json -> ItemsForm.of(read(json, ItemsForm.class).byNumber().values())),
            Map.entry(
                    "meta-quiet-days",
                    json -> MetaForm.of(read(json, MetaForm.class).on(Network.empty(new NetworkId("n"))))),
            Map.entry("meta", json -> MetaForm.of(read(json, MetaForm.class).on(Network.empty(new NetworkId("n"))))),
            Map.entry(
                    "acquaintances",
                    json -> AcquaintancesForm.of(
                            read(json, AcquaintancesForm.class).acquaintances())),
            Map.entry(
                    "exchange",
                    json -> ExchangeForm.of(read(json, ExchangeForm.class).exchange())),
            Map.entry(
                    "exchange-introductions",
                    json -> ExchangeForm.of(read(json, ExchangeForm.class).exchange())),
            Map.entry(
                    "undo-introductions",
                    json -> UndoForm.of(read(json, UndoForm.class).entry())),
            Map.entry(
                    "series", json -> SeriesForm.of(read(json, SeriesForm.class).series(1, List.of()))),
            Map.entry(
                    "series-asking",
                    json -> SeriesForm.of(read(json, SeriesForm.class).series(1, List.of()))),
            Map.entry(
                    "round",
                    json -> RoundForm.of(read(json, RoundForm.class).round(new WorkspaceId(Platform.SLACK, "T1")))),
            Map.entry(
                    "round-words",
                    json -> RoundForm.of(read(json, RoundForm.class).round(new WorkspaceId(Platform.SLACK, "T1")))),
            Map.entry(
                    "meta-introducing",
                    json -> MetaForm.of(read(json, MetaForm.class).on(Network.empty(new NetworkId("n"))))),
            Map.entry(
                    "meta-wanting",
                    json -> MetaForm.of(read(json, MetaForm.class).on(Network.empty(new NetworkId("n"))))),
            Map.entry("share", json -> ShareForm.of(read(json, ShareForm.class).share())),
            Map.entry(
                    "posted", json -> PostedForm.of(read(json, PostedForm.class).posted())),
            Map.entry(
                    "undo-exchange",
                    json -> UndoForm.of(read(json, UndoForm.class).entry())),
            Map.entry("undo", json -> UndoForm.of(read(json, UndoForm.class).entry())),
            Map.entry(
                    "reply-introduction",
                    json -> ReplyForm.of(read(json, ReplyForm.class).reply())),
            Map.entry("reply", json -> ReplyForm.of(read(json, ReplyForm.class).reply())),
            Map.entry("mark", json -> again(read(json, MarkForm.class))),
            Map.entry("member-gone", json -> again(read(json, MemberForm.class))),
            Map.entry("member", json -> again(read(json, MemberForm.class))),
            Map.entry(
                    "pending",
                    json -> PendingForm.of(read(json, PendingForm.class).pending())),
            Map.entry(
                    "known-place",
                    json -> KnownPlaceForm.of(read(json, KnownPlaceForm.class).known())),
            Map.entry("work", json -> WorkForm.of(read(json, WorkForm.class).item(Instant.EPOCH))),
            Map.entry("message", json -> again(read(json, MessageForm.class))),
            Map.entry("message-group", json -> again(read(json, MessageForm.class))),
            Map.entry("message-place", json -> again(read(json, MessageForm.class))),
            Map.entry(
                    "ending", json -> EndingForm.of(read(json, EndingForm.class).ending())),
            Map.entry(
                    "ending-given-up",
                    json -> EndingForm.of(read(json, EndingForm.class).ending())),
            Map.entry(
                    "delivery-group",
                    json -> DeliveryForm.of(read(json, DeliveryForm.class).entry(Duration.ZERO))),
            Map.entry(
                    "progress",
                    json -> MessageForm.ProgressForm.of(
                            read(json, MessageForm.ProgressForm.class).progress())),
            Map.entry(
                    "delivery",
                    json -> DeliveryForm.of(read(json, DeliveryForm.class).entry(Duration.ZERO))),
            Map.entry(
                    "installation",
                    json -> InstallationForm.of(
                            read(json, InstallationForm.class).installation())));

    private static CountsForm again(CountsForm form) {
        var before = Network.empty(new NetworkId("n"));
        return CountsForm.between(before, form.on(before)).orElseThrow();
    }

    private static HistoriesForm again(HistoriesForm form) {
        return HistoriesForm.of(form.on(new Chunk(Stream.of(1, 2, 33)
                .map(number -> Contact.named(new ContactId(number), "Somebody", Level.PERSONAL, Instant.EPOCH))
                .map(contact -> new Tie(contact, TieHistory.NONE, Attention.NONE))
                .toList())));
    }

    private static LogForm again(LogForm form) {
        return LogForm.of(form.fullPages(), form.interactions(new ContactId(1)));
    }

    private static MemberForm again(MemberForm form) {
        return MemberForm.of(form.toMember(), form.seenAt());
    }

    private static MarkForm again(MarkForm form) {
        return MarkForm.of(form.answer().orElse(null), form.entry().orElse(null));
    }

    private static MessageForm again(MessageForm form) {
        return MessageForm.of(form.network(), form.message());
    }

    private static <T extends StoredJson.Versioned> T read(byte[] json, Class<T> form) {
        return StoredJson.read(json, form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory",
                "counts",
                "histories",
                "log",
                "items",
                "items-repeating",
                "meta",
                "meta-quiet-days",
                "acquaintances",
                "exchange",
                "exchange-introductions",
                "undo-introductions",
                "series",
                "series-asking",
                "round",
                "round-words",
                "meta-introducing",
                "meta-wanting",
                "share",
                "posted",
                "undo-exchange",
                "undo",
                "reply",
                "reply-introduction",
                "mark",
                "member",
                "member-gone",
                "pending",
                "known-place",
                "work",
                "message",
                "message-group",
                "message-place",
                "ending",
                "ending-given-up",
                "delivery-group",
                "progress",
                "delivery",
                "installation"
            })
    void whatTheFirstVersionWroteIsReadForEver(String name) throws IOException {
        var sample = sample(name);
        var again = StoredJson.write(Objects.requireNonNull(AGAIN.get(name)).apply(sample));
        assertThat(JSON.readTree(again)).isEqualTo(JSON.readTree(sample));
    }

    @Test
    void theSamplesMeanWhatTheyMeantThen() throws IOException {
        var ada = read(sample("directory"), DirectoryForm.class).chunk().ties().getFirst();
        assertThat(ada.contact().name()).isEqualTo("Ada Lovelace");
        assertThat(ada.contact().background().tags()).containsExactly("board", "edtech");
        assertThat(ada.history().contacts()).isEqualTo(3);
        var undo = read(sample("undo"), UndoForm.class).entry();
        assertThat(undo.edits()).extracting(Object::getClass).hasSize(6).doesNotHaveDuplicates();
        var log = read(sample("log"), LogForm.class).interactions(new ContactId(1));
        assertThat(log).extracting(interaction -> interaction.story().text()).contains("talked about the roadmap");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyNetworkComesBackAsItWas(long seed) {
        var log = new HashMap<ContactId, List<Interaction>>();
        var network = Network.empty(new NetworkId("n"));
        var changes = new RandomChanges(seed);
        for (var i = 0; i < 80; i++) {
            var draft = new NetworkDraft(network, contact -> log.getOrDefault(contact, List.of()));
            changes.to(draft);
            network = draft.network();
            draft.edits().forEach(edit -> apply(edit, log));
            var entry = new UndoEntry(new ChangeId("c"), Instant.EPOCH, "it", draft.edits());
            assertThat(read(StoredJson.write(UndoForm.of(entry)), UndoForm.class)
                            .entry())
                    .isEqualTo(entry);
        }
        sameAgain(network);
        log.forEach((contact, interactions) -> assertThat(
                        read(StoredJson.write(LogForm.of(2, interactions)), LogForm.class)
                                .interactions(contact))
                .isEqualTo(interactions));
    }

    private static void sameAgain(Network network) {
        for (var chunk : network.ties().chunks()) {
            assertThat(read(StoredJson.write(DirectoryForm.of(chunk)), DirectoryForm.class)
                            .chunk()
                            .ties())
                    .isEqualTo(chunk.ties());
            assertThat(read(StoredJson.write(HistoriesForm.of(chunk)), HistoriesForm.class)
                            .on(withoutHistories(chunk))
                            .ties())
                    .isEqualTo(chunk.ties());
        }
        assertThat(read(StoredJson.write(ItemsForm.of(network.items().values())), ItemsForm.class)
                        .byNumber())
                .isEqualTo(network.items());
        assertThat(read(StoredJson.write(AcquaintancesForm.of(network.acquaintances())), AcquaintancesForm.class)
                        .acquaintances())
                .isEqualTo(network.acquaintances());
        assertThat(read(StoredJson.write(ExchangeForm.of(network.exchange())), ExchangeForm.class)
                        .exchange())
                .isEqualTo(network.exchange());
        var other = read(StoredJson.write(MetaForm.of(network)), MetaForm.class).on(network);
        assertThat(other).isEqualTo(network);
    }

    private static Chunk withoutHistories(Chunk chunk) {
        return new Chunk(chunk.ties().stream()
                .map(tie -> new Tie(tie.contact(), TieHistory.NONE, tie.attention()))
                .toList());
    }

    private static void apply(Edit edit, Map<ContactId, List<Interaction>> log) {
        if (edit instanceof Edit.Log change) {
            var changed = new ArrayList<>(log.getOrDefault(change.contact(), List.of()));
            changed.removeAll(change.removed());
            changed.addAll(change.added());
            log.put(change.contact(), changed);
        }
    }

    @Test
    void anyReplyComesBackAsItWas() {
        var replies = new RandomReplies(7, Platform.SLACK);
        for (var i = 0; i < 200; i++) {
            var reply = replies.next();
            var json = StoredJson.write(ReplyForm.of(reply));
            var again = read(json, ReplyForm.class).reply();
            assertThat(StoredJson.write(ReplyForm.of(again))).isEqualTo(json);
            assertThat(again.blocks()).hasSameSizeAs(reply.blocks());
        }
    }

    @Test
    void whatANewerVersionWroteIsRefused() {
        var newer = "{\"v\":2,\"k\":[]}".getBytes(UTF_8);
        assertThatThrownBy(() -> read(newer, AcquaintancesForm.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void aTokenIsInNoToString() throws IOException {
        var form = read(sample("installation"), InstallationForm.class);
        assertThat(form.token()).startsWith("xoxb-");
        assertThat(List.of(form.toString(), form.installation().toString())).noneMatch(text -> text.contains("xoxb-"));
    }

    private static byte[] sample(String name) throws IOException {
        try (var file = StoredFormsTest.class.getResourceAsStream("/stored/v1/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
