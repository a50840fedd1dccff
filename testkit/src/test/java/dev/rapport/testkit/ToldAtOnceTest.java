package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.change.Arrivals;
import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.Network;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened is written down in one go where a node knows all that matters; everything else is asked first. */
class ToldAtOnceTest {
    private static final MemberId MAYA = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "team"), "maya");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");
    private final Stores kept = new InMemoryStores(clock).forConversation();
    private final Remembering arrivals = new Remembering();
    private final Conversation conversation = conversation();
    private final CoreDoorway maya = new CoreDoorway(conversation, MAYA, BERLIN);

    @BeforeEach
    void somebodyToTellOf() {
        maya.type("add Ada Lovelace, strategic");
        maya.type("add Ada Byron");
        maya.heard();
        arrivals.asked = 0;
    }

    @Test
    void whatHappenedIsToldInOneGoAndTakenBackAsEver() {
        assertThat(answerTo("coffee with Lovelace yesterday: the roadmap")).startsWith("Coffee with Ada Lovelace");
        assertThat(arrivals.asked).isZero();
        maya.press("Undo");
        assertThat(said()).startsWith("I took back");
        assertThat(arrivals.asked).isEqualTo(1);
    }

    @Test
    void whatOnlyShowsSomethingIsAskedFirst() {
        answerTo("due");
        answerTo("log");
        assertThat(arrivals.asked).isEqualTo(2);
    }

    @Test
    void whatIsNotClearIsAskedBackOnceAndItsAnswerUnderstood() {
        maya.type("log Ada coffee");
        assertThat(arrivals.asked).isEqualTo(1);
        var question = maya.heard().getLast();
        assertThat(question.text()).startsWith("Which Ada?");
        maya.press(question.buttons().getFirst());
        assertThat(said()).startsWith("Coffee with Ada");
    }

    @Test
    void theLabelOfAnOpenQuestionIsItsAnswer() {
        assertThat(answerTo("Lovelace has a new office")).contains("log it, or change something?");
        arrivals.asked = 0;
        assertThat(answerTo("log it")).startsWith("Meeting with Ada Lovelace");
        assertThat(arrivals.asked).isEqualTo(1);
    }

    @Test
    void whoTravelsIsMetFirst() {
        var abroad = new CoreDoorway(conversation, MAYA, ZoneId.of("Asia/Tokyo"));
        abroad.type("due");
        abroad.type("today");
        maya.type("due");
        arrivals.asked = 0;
        abroad.type("log Lovelace coffee");
        assertThat(arrivals.asked).as("last met in Berlin").isEqualTo(1);
        abroad.type("log Lovelace call");
        assertThat(arrivals.asked).as("last met in Tokyo").isEqualTo(1);
    }

    private String answerTo(String line) {
        maya.type(line);
        return said();
    }

    private String said() {
        return maya.heard().getLast().text();
    }

    private Conversation conversation() {
        var stores = new Stores(
                kept.networks(),
                kept.members(),
                kept.pending(),
                arrivals,
                kept.planner(),
                kept.deliveries(),
                kept.commons(),
                kept.series());
        return Assistant.over(stores, new Surroundings(clock, () -> "tokenabcdef", List.of()))
                .conversation();
    }

    /** Knows everybody who was met, and counts who had to ask. */
    private final class Remembering implements Arrivals {
        private final Arrivals asking = Arrivals.of(member -> Duration.ZERO, kept.members(), kept.pending());
        private int asked;

        @Override
        public Arrival arrive(MemberId member, ChangeId change) {
            asked++;
            return asking.arrive(member, change);
        }

        @Override
        public Optional<Expected> expected(MemberId member) {
            return kept.members().find(member).map(Known::new);
        }
    }

    private final class Known implements Arrivals.Expected {
        private final Member member;

        Known(Member member) {
            this.member = member;
        }

        @Override
        public Member member() {
            return member;
        }

        @Override
        public Optional<Pending> question() {
            return kept.pending().pending(member.network());
        }

        @Override
        public Network network() {
            return kept.networks().load(member.network());
        }

        @Override
        public boolean commit(Commit commit) {
            return kept.networks().commit(commit) instanceof CommitResult.Done;
        }
    }
}
