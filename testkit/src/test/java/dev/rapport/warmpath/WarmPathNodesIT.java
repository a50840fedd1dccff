package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.consent.Introduction;
import dev.rapport.identity.Platform;
import dev.rapport.interaction.Interaction;
import dev.rapport.redis.RedisStore;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.testkit.ReplyText;
import dev.rapport.testkit.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An introduction through several networks on a real Redis. Two nodes claim all the same work, everybody presses on two devices
 * at the same moment, and a node dies at each commit in turn: when it is made, and on one of the ways also just before.
 * Whatever happens, it comes to the same as on one node that nothing ever befell: every transition once, everybody told once,
 * logged once.
 */
@ExtendWith(TestRedis.class)
class WarmPathNodesIT {
    /** The run goes on for hours of the domain's time, past midnight where it begins in the evening. */
    private static final Pattern WHAT_DAY = Pattern.compile("by [A-Z][a-z]+day \\d+ [A-Z][a-z]+ \\d{4}");

    private static final List<String> EVERYBODY = List.of("ada", "bob", "cem");
    private static final Duration A_MINUTE = Duration.ofSeconds(65);
    private static final AtomicInteger TEAMS = new AtomicInteger();

    private final RedisStore store;
    private final RecordingGateway gateway = RecordingGateway.withLookUp(Platform.PLAYGROUND);

    WarmPathNodesIT(RedisStore store) {
        this.store = store;
    }

    /** What people are told names a day, and every run takes minutes: begun in the evening, they would end on another. */
    @BeforeEach
    void itIsEarlyInTheMorning() {
        var now = store.clock().now().atZone(Node.BERLIN);
        var morning = now.toLocalDate().plusDays(1).atTime(6, 0).atZone(Node.BERLIN);
        store.clock().moveForward(Duration.between(now, morning));
    }

    /** What people do, one after the other. It is the first thing that each of them has a number for. */
    enum Way {
        MADE(
                List.of(Breakage::before, Breakage::after),
                "cem request introduction of:%s:1 to compare notes",
                "bob introduction 1 make",
                "ada introduction 1 yes"),
        WITH_MY_NAME(
                List.of(Breakage::after),
                "cem request introduction of:%s:2 to compare notes",
                "bob introduction 1 name"),
        BOTH_ASKED(
                List.of(Breakage::after),
                "bob introduce id:1 to id:3: both build curricula",
                "cem introduction 1 yes",
                "ada introduction 1 yes");

        private final List<IntFunction<Breakage>> deaths;
        private final List<String> acts;

        Way(List<IntFunction<Breakage>> deaths, String... acts) {
            this.deaths = deaths;
            this.acts = List.of(acts);
        }
    }

    /** All that an introduction left behind, for everybody who takes part. */
    private record Left(
            Map<String, List<String>> records, Map<String, List<String>> told, Map<String, List<String>> logged) {}

    @ParameterizedTest
    @EnumSource
    void whereverANodeDiesItComesToTheSame(Way way) {
        var expected = left(way, Breakage.none(), 1);
        assertThat(expected.records().get("bob")).containsExactly("GoBetween AgreedByBoth WAIT");
        assertThat(expected.told().get("bob")).isNotEmpty();
        assertThat(expected.told().get("cem")).isNotEmpty();
        assertThat(expected.logged().get("cem")).isNotEmpty();
        assertThat(expected.logged().get("bob")).isNotEmpty();

        int died = 0;
        for (var kind : way.deaths) {
            boolean broke = true;
            for (int commit = 1; broke; commit++) {
                var breakage = kind.apply(commit);
                assertThat(left(way, breakage, 2))
                        .as("%s, commit %d, %s", way, commit, breakage)
                        .isEqualTo(expected);
                broke = breakage.happened();
                died += broke ? 1 : 0;
            }
        }
        assertThat(died).as("how many times a node died").isGreaterThan(10);
    }

    private Left left(Way way, Breakage breakage, int nodes) {
        String workspace = "team" + TEAMS.incrementAndGet();
        var setUp = new Served(store, workspace, Breakage.none(), 1);
        setUp.says("ada", "help");
        setUp.says("cem", "help");
        setUp.says(
                "bob",
                "add <@ada|Ada Lovelace>, CTO at Engines",
                "add Lin Qiu, #board",
                "add <@cem|Cem Aydin>, Designer at Loom",
                "share Ada",
                "share Lin");
        setUp.after(Duration.ofSeconds(1));

        var team = new Served(store, workspace, breakage, nodes);
        for (var act : way.acts) {
            var words = act.split(" ", 2);
            team.presses(words[0], words[1].formatted(setUp.id("bob").value()));
            team.after(A_MINUTE);
        }
        team.after(A_MINUTE);
        try (var prompting = setUp.prompting(gateway)) {
            prompting.timeMachine().moveTo(store.clock().now());
        }
        return new Left(
                of(name -> setUp.network(name).exchange().introductions().values().stream()
                        .map(WarmPathNodesIT::words)
                        .toList()),
                of(name -> told(workspace + "-" + name)),
                of(name -> logged(setUp, name)));
    }

    private static <T> Map<String, T> of(Function<String, T> what) {
        var all = new TreeMap<String, T>();
        EVERYBODY.forEach(name -> all.put(name, what.apply(name)));
        return all;
    }

    private static String words(Introduction introduction) {
        return introduction.role().getClass().getSimpleName() + " "
                + introduction.state().getClass().getSimpleName() + " " + introduction.next();
    }

    private List<String> told(String conversation) {
        return gateway.arrived().stream()
                .filter(message -> message.where().conversation().equals(conversation))
                .map(message -> WHAT_DAY.matcher(ReplyText.of(message.reply())).replaceAll("by then"))
                .sorted()
                .toList();
    }

    private static List<String> logged(Served team, String name) {
        var network = team.network(name);
        var log = team.interactions(network);
        var lines = new ArrayList<String>();
        network.ties().stream()
                .forEach(tie -> log.of(tie.id()).stream()
                        .map(one -> tie.contact().name() + ": " + words(one))
                        .forEach(lines::add));
        return lines;
    }

    private static String words(Interaction interaction) {
        return List.of(interaction.kind(), interaction.direction(), interaction.story()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
