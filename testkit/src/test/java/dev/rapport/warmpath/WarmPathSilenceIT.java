package dev.rapport.warmpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Prompting;
import dev.rapport.identity.Platform;
import dev.rapport.redis.RedisStore;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.testkit.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two teams of the same names on one Redis, at the same moments: in one of them somebody says no, in the other nobody answers.
 * Day by day, until after everything is over, all that the others type, are answered and are sent is compared byte by byte,
 * and so is how often their networks changed.
 */
@ExtendWith(TestRedis.class)
class WarmPathSilenceIT {
    private static final List<String> EVERYBODY = List.of("ada", "bob", "cem", "dee");

    /** A button names the event that it takes back or belongs to; no two are called the same. */
    /** A little more than a day, so that what runs out after whole days has run out for both teams when they are compared. */
    private static final Duration NEXT_DAY = Duration.ofDays(1).plusMinutes(10);

    private static final Pattern EVENT = Pattern.compile("(change|once):[A-Za-z0-9_-]+");

    private final RedisStore store;
    private final RecordingGateway gateway = RecordingGateway.withLookUp(Platform.PLAYGROUND);

    WarmPathSilenceIT(RedisStore store) {
        this.store = store;
    }

    /** One of the two teams, and what each of them has heard. */
    private final class Heard {
        private final String workspace;
        private final Served team;
        private final Map<String, StringBuilder> heard = new TreeMap<>();

        Heard(String workspace) {
            this.workspace = workspace;
            this.team = new Served(store, workspace, Breakage.none(), 1);
            EVERYBODY.forEach(name -> heard.put(name, new StringBuilder()));
        }

        void says(String name, String... lines) {
            heard.get(name).append(team.says(name, lines));
        }

        void looks(String name) {
            says(name, "who knows engines", "who knows #board", "undo", "today", "list", "due", "deliveries", "asks");
            says(name, "introduction 1 yes", "introduction 1 no", "introduction 1 make", "show ada", "reminders");
        }

        String bobs() {
            return team.id("bob").value();
        }

        /** All of it, with the messages, and without what tells the two teams apart. */
        String of(String name) {
            String sent = gateway.arrived().stream()
                    .filter(message -> message.where().conversation().equals(workspace + "-" + name))
                    .map(message -> message.reply().toString())
                    .collect(Collectors.joining("\n"));
            String all = heard.get(name) + sent;
            for (var one : EVERYBODY) {
                all = all.replace(team.id(one).value(), one);
            }
            return EVENT.matcher(all.replace("value=" + workspace, "value=the team"))
                    .replaceAll("$1:an event");
        }
    }

    private void bothDo(List<Heard> teams, String name, String... lines) {
        teams.forEach(team -> team.says(name, lines));
    }

    private List<Heard> teamsInWhichCemHasAsked(Prompting time) {
        var teams = List.of(new Heard("answered"), new Heard("silent"));
        for (var name : List.of("ada", "cem", "dee")) {
            bothDo(teams, name, "help");
        }
        bothDo(
                teams,
                "bob",
                "add <@ada|Ada Lovelace>, CTO at Engines",
                "add Lin Qiu, #board",
                "add Grace Hopper, #board",
                "add Mae Carol, #board",
                "share Ada",
                "share #board");
        pass(time, Duration.ofSeconds(5));
        teams.forEach(team -> team.says("cem", "request introduction of:%s:1 to compare notes".formatted(team.bobs())));
        pass(time, Duration.ofSeconds(65));
        return teams;
    }

    private void pass(Prompting time, Duration by) {
        time.timeMachine().moveTo(store.clock().now().plus(by));
    }

    /** All but one ask for all there is, one after the other, beyond what a go-between may have open at once. */
    private void allAsk(Prompting time, List<Heard> teams, List<String> names) {
        for (var name : names) {
            for (int contact = 1; contact <= 4; contact++) {
                for (var team : teams) {
                    team.says(name, "request introduction of:%s:%d to compare notes".formatted(team.bobs(), contact));
                }
                pass(time, Duration.ofSeconds(65));
            }
            assertSame(teams, names);
        }
    }

    /** Nine days in which all but one look wherever something could tell them. */
    private void daysGoBy(Prompting time, List<Heard> teams, List<String> names) {
        for (int day = 0; day < 9; day++) {
            for (var name : names) {
                teams.forEach(team -> team.looks(name));
            }
            assertSame(teams, names);
            pass(time, NEXT_DAY);
        }
    }

    private static void assertSame(List<Heard> teams, List<String> names) {
        for (var name : names) {
            var all = new ArrayList<String>();
            teams.forEach(team -> all.add(team.of(name)));
            assertThat(all.getFirst()).as(name).isEqualTo(all.getLast());
        }
    }

    @Test
    void noOneCanTellTheTargetsNoFromSilence() {
        try (var time = new Node(store, Breakage.none()).prompting(gateway)) {
            var teams = teamsInWhichCemHasAsked(time);
            bothDo(teams, "bob", "introduction 1 make");
            pass(time, Duration.ofSeconds(65));
            teams.getFirst().says("ada", "introduction 1 no");
            pass(time, Duration.ofMinutes(2));
            assertThat(teams.getFirst().of("ada"))
                    .contains("Nobody is told")
                    .isNotEqualTo(teams.getLast().of("ada"));
            allAsk(time, teams, List.of("cem", "dee"));
            daysGoBy(time, teams, List.of("bob", "cem", "dee"));
            assertThat(teams.getFirst().of("bob")).contains("would like to meet Ada Lovelace");
        }
    }

    @Test
    void noOneCanTellTheGoBetweensNoFromSilence() {
        try (var time = new Node(store, Breakage.none()).prompting(gateway)) {
            var teams = teamsInWhichCemHasAsked(time);
            teams.getFirst().says("bob", "introduction 1 no");
            pass(time, Duration.ofMinutes(2));
            assertThat(teams.getFirst().of("bob"))
                    .contains("Nobody is told")
                    .isNotEqualTo(teams.getLast().of("bob"));
            allAsk(time, teams, List.of("cem", "dee"));
            daysGoBy(time, teams, List.of("ada", "cem", "dee"));
            assertThat(teams.getFirst().of("cem")).contains("I'll ask Bob Stone");
        }
    }

    /** The comparison finds a difference where there is one: a yes is told. */
    @Test
    void aYesIsTold() {
        try (var time = new Node(store, Breakage.none()).prompting(gateway)) {
            var teams = teamsInWhichCemHasAsked(time);
            assertThat(teams.getFirst().of("cem")).isEqualTo(teams.getLast().of("cem"));
            teams.getFirst().says("bob", "introduction 1 name");
            pass(time, Duration.ofMinutes(2));
            bothDo(teams, "ada", "introduction 1 yes");
            pass(time, Duration.ofMinutes(2));
            assertThat(teams.getFirst().of("cem")).isNotEqualTo(teams.getLast().of("cem"));
        }
    }
}
