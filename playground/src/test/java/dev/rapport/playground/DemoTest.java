package dev.rapport.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.contact.Level;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.demo.DemoCommand;
import dev.rapport.network.Network;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theCtoFindsTwentyFivePeopleAtThreeLevelsWithHalfAYearOfTalks() {
        var world = new World("2026-11-22T13:00:00Z");
        world.as(DemoTeam.people().getFirst()).says("demo").answers("25 people", "Mondays at 9:00");

        var network = world.network(DemoTeam.people().getFirst());
        assertThat(network.ties().size()).isEqualTo(25);
        var today = LocalDate.of(2026, 11, 22);
        assertThat(Level.values())
                .extracting(level -> talks(network, level, today))
                .containsExactly(31, 6, 2);
        assertThat(network.items()).hasSize(3);
        assertThat(network.settings().checkIn().recurrence()).isNotNull();
    }

    @Test
    void whatIsThereAlreadyStaysAsItIs() {
        var world = new World("2026-11-22T13:00:00Z");
        var maya = DemoTeam.people().getFirst();
        world.as(maya)
                .says("demo")
                .answers("25 people")
                .says("demo")
                .answersExactly("The demo network is here already.")
                .offers("Today");
        assertThat(world.network(maya).ties().size()).isEqualTo(25);
    }

    @Test
    void oneUndoTakesAllOfItBack() {
        var world = new World("2026-11-22T13:00:00Z");
        var maya = DemoTeam.people().getFirst();
        world.as(maya).says("demo").andThen().says("undo").answers("I took back filling in the demo network");
        assertThat(world.network(maya).ties().isEmpty()).isTrue();
        assertThat(world.network(maya).settings().checkIn().recurrence()).isNull();
    }

    @Test
    void nobodyIsInTheirOwnNetwork() {
        var world = new World("2026-11-22T13:00:00Z");
        var tomas = DemoTeam.people().get(1);
        world.as(tomas).says("demo").answers("24 people");
        assertThat(world.network(tomas).ties().stream().map(tie -> tie.contact().name()))
                .contains("Priya Raman")
                .doesNotContain("Tomás Rivera");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T13:00:00Z",
                "2026-11-22T22:59:00Z",
                "2026-11-23T13:00:00Z",
                "2028-02-29T13:00:00Z",
                "2027-03-28T00:30:00Z",
                "2026-12-31T23:30:00Z"
            })
    void onWhicheverDayNothingLiesAheadOrOnAWeekend(String now) {
        var world = new World(now);
        var maya = DemoTeam.people().getFirst();
        world.as(maya).says("demo").answers("25 people");
        var network = world.network(maya);
        var log = world.stores.networks().interactions(network);
        var today = world.clock.now().atZone(BERLIN).toLocalDate();
        network.ties().stream()
                .flatMap(tie -> log.of(tie.id()).stream())
                .map(talk -> talk.moment().date(BERLIN))
                .forEach(day -> assertThat(day)
                        .isBefore(today)
                        .isAfter(today.minusDays(190))
                        .satisfies(one -> assertThat(one.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY)));
    }

    @Test
    void theHelpKnowsOfItHereAndNowhereElse() {
        new World("2026-11-22T13:00:00Z")
                .as(DemoTeam.people().getFirst())
                .says("help demo")
                .answers("25 people");
        Dialogue.inBerlin().says("help demo").answers("everyday words").without("25 people");
    }

    private static int talks(Network network, Level level, LocalDate today) {
        return network.tally().between(today.minusDays(93), today).getOrDefault(level, 0);
    }

    /** The demo over stores in memory. */
    private static final class World {
        private final HandClock clock;
        private final InMemoryStores stores;
        private final Assistant assistant;

        World(String now) {
            clock = HandClock.at(now);
            stores = new InMemoryStores(clock);
            var tokens = new AtomicInteger();
            assistant = Assistant.over(
                    stores.forConversation(),
                    new Surroundings(clock, () -> "token%017d".formatted(tokens.incrementAndGet()), List.of()),
                    List.of(new DemoCommand(DemoData.read())));
        }

        Dialogue as(Teammate person) {
            return new Dialogue(PlaygroundDoorway.of(assistant.conversation(), clock, person, BERLIN), clock::pass);
        }

        Network network(Teammate person) {
            var member = stores.members().find(person.member()).orElseThrow();
            return stores.networks().load(member.network());
        }
    }
}
