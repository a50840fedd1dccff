package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run twice, broken off half-way, on two nodes: every group gets one message. */
class RoundsOnceTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final MemberId MAYA = Office.member("Maya");
    private static final List<MemberId> PEOPLE =
            IntStream.range(0, 12).mapToObj(i -> Office.member("P" + i)).toList();

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, PEOPLE.toArray(MemberId[]::new));

    RoundsOnceTest() {
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        PEOPLE.forEach(person -> office.inChannel(person, "join"));
        office.after(Duration.ofSeconds(5));
        office.clock().pass(Duration.ofDays(5));
    }

    /** Claims what is due and does it; whoever breaks off leaves its claim behind. */
    private void works(List<WorkHandler> node) {
        for (var claimed : office.stores().work().claim(office.now(), 10, LEASE)) {
            node.stream()
                    .filter(handler -> handler.kind() == claimed.item().key().kind())
                    .findFirst()
                    .ifPresent(handler -> does(handler, claimed));
        }
    }

    private void does(WorkHandler handler, ClaimedWork claimed) {
        try {
            switch (handler.handle(claimed, office.now())) {
                case WorkHandler.Result.Done() -> {}
                case WorkHandler.Result.Nothing() -> office.stores().work().drop(claimed);
                case WorkHandler.Result.Later(var due) -> office.stores().work().reschedule(claimed, due);
            }
        } catch (IllegalStateException broken) {
            assertThat(broken).hasMessageContaining("broken off");
        }
    }

    private void everybodyHasOneMessage() {
        var groups = office.after(Duration.ofHours(1)).stream()
                .filter(message -> message.to() instanceof Recipient.Group)
                .toList();
        assertThat(groups).hasSize(6);
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(groups)
                        .filteredOn(message -> message.isTo(person))
                        .hasSize(1));
        assertThat(office.stores().series().load(Office.LUNCH).rounds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true"})
    void aNodeThatBreaksOffIsFollowedByAnother(int at, boolean made) {
        var breaking = new BreakingSeriesStore(office.stores().series(), at, made);
        var one = office.node(breaking);
        for (int i = 0; i < 3; i++) {
            works(one);
        }
        assertThat(breaking.hasBrokenOff()).isTrue();
        office.clock().pass(LEASE.plusSeconds(1));
        var other = office.node(office.stores().series());
        for (int i = 0; i < 3; i++) {
            works(other);
        }
        everybodyHasOneMessage();
    }

    @Test
    void twoNodesAtTheSameMomentDoItOnce() throws Exception {
        var nodes = List.of(
                office.node(office.stores().series()),
                office.node(office.stores().series()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 3; i++) {
                threads.invokeAll(nodes.stream()
                        .map(node -> (Callable<Void>) () -> {
                            works(node);
                            return null;
                        })
                        .toList());
            }
        }
        everybodyHasOneMessage();
    }

    @Test
    void anOldClaimDoneAgainChangesNothing() {
        var node = office.node(office.stores().series());
        var claimed = office.stores().work().claim(office.now(), 10, LEASE);
        claimed.forEach(one -> does(node.getFirst(), one));
        var made = office.stores().series().load(Office.LUNCH);

        claimed.forEach(one -> does(node.getFirst(), one));

        assertThat(office.stores().series().load(Office.LUNCH)).isEqualTo(made);
        everybodyHasOneMessage();
    }

    /** The first commit of the question says whom to ask when, the second that they are asked. */
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "2,false", "2,true"})
    void everybodyIsAskedOnceWhatever(int at, boolean made) {
        office.after(Duration.ofHours(1));
        office.inChannel(MAYA, "intros ask on");
        var breaking = new BreakingSeriesStore(office.stores().series(), at, made);
        var one = asking(office.node(breaking), office.node(office.stores().series()));
        for (var days : List.of(9, 2)) {
            office.clock().pass(Duration.ofDays(days));
            for (int i = 0; i < 3; i++) {
                works(one);
            }
        }
        assertThat(breaking.hasBrokenOff()).isTrue();
        office.clock().pass(LEASE.plusSeconds(1));

        var asked = office.after(Duration.ofHours(1)).stream()
                .filter(message -> message.text().contains("Are you in"))
                .toList();

        assertThat(asked).hasSize(12).extracting(Message::to).doesNotHaveDuplicates();
    }

    /** A node that asks over one store and does everything else over another. */
    private static List<WorkHandler> asking(List<WorkHandler> asks, List<WorkHandler> rest) {
        return Stream.concat(
                        asks.stream().filter(handler -> handler.kind() == WorkItem.Kind.ROUND_QUESTION),
                        rest.stream().filter(handler -> handler.kind() != WorkItem.Kind.ROUND_QUESTION))
                .toList();
    }

    @Test
    void afterAnOutageOneRoundStandsForAllThatWereMissed() {
        office.clock().pass(Duration.ofDays(42));
        everybodyHasOneMessage();
    }

    @RepeatedTest(20)
    void twoWhoPressAtTheSameMomentAreCountedOnce() throws Exception {
        office.after(Duration.ofHours(1));
        var hello = office.sent().stream()
                .filter(message -> message.to() instanceof Recipient.Group)
                .findFirst()
                .orElseThrow();
        var both = PEOPLE.stream().filter(hello::isTo).toList();
        assertThat(both).hasSize(2);
        var presses = both.stream()
                .map(person -> (Callable<String>) () -> office.presses(person, hello, "We have met"))
                .toList();

        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(presses).stream().map(Future::resultNow).toList();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.contains("Noted: you have met"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("Noted already"))
                .hasSize(1);
        var thanks = office.after(Duration.ofSeconds(5));

        assertThat(thanks)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.text()).contains("Good that you met"));
    }
}
