package dev.rapport.playground.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway.LookUp;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TranscriptsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Teammate MAYA = DemoTeam.people().getFirst();
    private static final Teammate TOMAS = DemoTeam.people().get(1);

    private final HandClock clock = HandClock.at("2026-11-23T08:00:00Z");
    private final Transcripts transcripts = new Transcripts(clock);
    private final PlaygroundGateway gateway = new PlaygroundGateway(transcripts);

    @Test
    void aReloadedPageIsToldEverythingInOrder() throws Exception {
        transcripts.typed(MAYA, "one", "today");
        transcripts.say(MAYA, "two", Reply.say("Two things."), MAYA.chat());

        var hello = hello(MAYA);

        assertThat(hello.path("me").stringValue()).isEqualTo("maya");
        assertThat(hello.path("team").size()).isEqualTo(3);
        assertThat(hello.path("clock").path("now").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(hello.path("messages").findValuesAsString("by")).containsExactly("me", "rapport");
        assertThat(hello.path("messages").get(0).path("text").stringValue()).isEqualTo("today");
        assertThat(hello.path("messages").get(1).at("/reply/summary").stringValue())
                .isEqualTo("Two things.");
    }

    @Test
    void nobodySeesWhatAnotherPersonWrote() throws Exception {
        transcripts.typed(MAYA, "one", "secret");
        assertThat(hello(MAYA).toString()).contains("secret");
        assertThat(hello(TOMAS).toString()).doesNotContain("secret");
    }

    @Test
    void aReplacedMessageKeepsItsPlaceAndItsTime() throws Exception {
        transcripts.say(MAYA, "one", Reply.say("Before."), MAYA.chat());
        transcripts.say(MAYA, "two", Reply.say("Later."), MAYA.chat());
        clock.moveForward(Duration.ofHours(3));
        transcripts.say(MAYA, "one", Reply.say("After."), MAYA.chat());

        var messages = hello(MAYA).path("messages");

        assertThat(messages.findValuesAsString("id")).containsExactly("one", "two");
        assertThat(messages.get(0).at("/reply/summary").stringValue()).isEqualTo("After.");
        assertThat(messages.get(0).path("at").stringValue()).isEqualTo("2026-11-23T08:00:00Z");
    }

    @Test
    void aMessageStandsWhereItWasSentThoughAnotherReplyTakesItsPlace() {
        var group = DemoTeam.together(List.of(MAYA, TOMAS));
        gateway.send(new DeliveryKey("k1"), group, Reply.say("You two."));
        gateway.send(new DeliveryKey("k2"), MAYA.chat(), Reply.say("You."));
        transcripts.say(TOMAS, "sent-k1", Reply.say("Noted."), TOMAS.chat());

        assertThat(transcripts.where(MAYA, "sent-k1")).isEqualTo(group);
        assertThat(transcripts.where(TOMAS, "sent-k1")).isEqualTo(group);
        assertThat(transcripts.where(MAYA, "sent-k2")).isEqualTo(MAYA.chat());
        assertThat(transcripts.where(MAYA, "gone")).isEqualTo(MAYA.chat());
    }

    @Test
    void theOldestMessagesGoFirst() throws Exception {
        for (int i = 0; i < 205; i++) {
            transcripts.typed(MAYA, "m" + i, "message " + i);
        }
        var ids = hello(MAYA).path("messages").findValuesAsString("id");
        assertThat(ids).hasSize(200).startsWith("m5").endsWith("m204");
    }

    @Test
    void everyOpenPageOfThePersonIsToldAtOnce() throws Exception {
        var here = transcripts.open(MAYA);
        var there = transcripts.open(MAYA);
        transcripts.say(MAYA, "one", Reply.say("Hello."), MAYA.chat());
        clock.moveForward(Duration.ofDays(7));
        transcripts.clockMoved();

        assertThat(names(here)).containsExactly("hello", "message", "clock");
        assertThat(names(there)).containsExactly("hello", "message", "clock");
    }

    @Test
    void theClockSaysHowFarItWasMoved() throws Exception {
        clock.moveForward(Duration.ofDays(7));
        assertThat(hello(MAYA).at("/clock/movedSeconds").longValue()).isEqualTo(604_800);
    }

    @Test
    void aPageThatStoppedReadingIsLetGo() {
        var page = transcripts.open(MAYA);
        for (int i = 0; i < 1_001; i++) {
            transcripts.typed(MAYA, "m" + i, "x");
        }
        assertThat(page.isOpen()).isFalse();
    }

    @Test
    void theThirteenthPageTakesThePlaceOfTheFirst() {
        var pages = new ArrayList<Subscription>();
        for (int i = 0; i < 13; i++) {
            pages.add(transcripts.open(MAYA));
        }
        assertThat(pages.getFirst().isOpen()).isFalse();
        assertThat(pages.subList(1, 13)).allMatch(Subscription::isOpen);
    }

    @Test
    void whoWaitsForWordsIsWokenWhenThePageIsLetGo() throws Exception {
        var page = transcripts.open(MAYA);
        page.next(Duration.ZERO);
        transcripts.close();
        assertThat(page.next(Duration.ofMinutes(1))).isEmpty();
        assertThat(page.isOpen()).isFalse();
    }

    @Test
    void whoComesWhenAllAreLetGoIsLetGoToo() {
        assertThat(transcripts.open(MAYA).isOpen()).isTrue();
        transcripts.close();
        assertThat(transcripts.open(MAYA).isOpen()).isFalse();
        assertThat(transcripts.open(TOMAS).isOpen()).isFalse();
    }

    @Test
    void aPromptIsSetApartAndShownOnceHoweverOftenItIsSent() throws Exception {
        var key = new DeliveryKey("checkin-1");
        gateway.send(key, MAYA.chat(), Reply.say("Good morning."));
        var again = gateway.send(key, MAYA.chat(), Reply.say("Good morning."));

        var messages = hello(MAYA).path("messages");
        assertThat(messages.size()).isEqualTo(1);
        assertThat(messages.get(0).path("unasked").booleanValue()).isTrue();
        assertThat(again).isEqualTo(new DeliveryOutcome.Sent(new SentMessage(MAYA.chat(), "sent-checkin-1")));
        assertThat(transcripts.said(MAYA)).isEqualTo(1);
    }

    @Test
    void aPromptCanBeLookedUpAndReplaced() throws Exception {
        var key = new DeliveryKey("checkin-1");
        assertThat(gateway.lookUp(key, MAYA.chat(), Instant.EPOCH)).contains(new LookUp.Absent());
        gateway.send(key, MAYA.chat(), Reply.say("Good morning."));

        var found = gateway.lookUp(key, MAYA.chat(), Instant.EPOCH).orElseThrow();
        assertThat(found).isInstanceOf(LookUp.Found.class);
        gateway.update(((LookUp.Found) found).message(), Reply.say("Done."));
        assertThat(hello(MAYA).path("messages").findValuesAsString("summary")).containsExactly("Done.");
    }

    @Test
    void aMessageThatIsNotShownAnyMoreCannotBeReplaced() {
        assertThat(gateway.update(new SentMessage(MAYA.chat(), "sent-gone"), Reply.say("Done.")))
                .isEqualTo(new DeliveryOutcome.Undeliverable(DeliveryOutcome.Reason.REFUSED, "message_not_found"));
    }

    @Test
    void aGroupsMessageReachesEachOfThemAndSaysWhoElseReadsIt() throws Exception {
        var where = gateway.open(new Recipient.Group(DemoTeam.people().stream()
                        .limit(2)
                        .map(Teammate::member)
                        .toList()))
                .address()
                .orElseThrow();
        var sent = (DeliveryOutcome.Sent) gateway.send(new DeliveryKey("round-1"), where, Reply.say("Meet."));

        assertThat(hello(MAYA).at("/messages/0/among").asString()).isEqualTo("With Tomás Rivera");
        assertThat(hello(TOMAS).at("/messages/0/among").asString()).isEqualTo("With Maya Okafor");
        assertThat(hello(DemoTeam.people().getLast()).path("messages")).isEmpty();
        assertThat(gateway.lookUp(new DeliveryKey("round-1"), where, Instant.EPOCH))
                .contains(new LookUp.Found(sent.message()));

        gateway.update(sent.message(), Reply.say("Undone."));
        assertThat(hello(TOMAS).at("/messages/0/among").asString()).isEqualTo("With Maya Okafor");
        assertThat(hello(TOMAS).at("/messages/0/reply/summary").asString()).isEqualTo("Undone.");
    }

    @Test
    void whatIsSentToTheChannelReachesAll() throws Exception {
        var where =
                gateway.open(new Recipient.Place(DemoTeam.place())).address().orElseThrow();
        gateway.send(new DeliveryKey("round-1"), where, Reply.say("Everybody met."));

        for (var person : DemoTeam.people()) {
            assertThat(hello(person).at("/messages/0/among").asString()).isEqualTo("#team");
        }
        assertThat(gateway.open(new Recipient.Place(new PlaceId(DemoTeam.WORKSPACE, "other")))
                        .address())
                .isEmpty();
    }

    @Test
    void onlyTheTeamCanBeReached() {
        var stranger = new MemberId(DemoTeam.WORKSPACE, "mallory");
        var nowhere = new Address(DemoTeam.WORKSPACE, "chat-mallory", Address.Scope.PERSONAL, "");
        assertThat(gateway.open(Recipient.of(MAYA.member())).address()).contains(MAYA.chat());
        assertThat(gateway.open(Recipient.of(stranger)).address()).isEmpty();
        assertThat(gateway.send(new DeliveryKey("k"), nowhere, Reply.say("Hello.")))
                .isEqualTo(new DeliveryOutcome.Undeliverable(DeliveryOutcome.Reason.PERSON_GONE, "unknown_person"));
    }

    private JsonNode hello(Teammate person) throws InterruptedException {
        try (var page = transcripts.open(person)) {
            return JSON.readTree(page.next(Duration.ZERO).orElseThrow().json());
        }
    }

    private static List<String> names(Subscription page) throws InterruptedException {
        var names = new ArrayList<String>();
        for (var next = page.next(Duration.ZERO); next.isPresent(); next = page.next(Duration.ZERO)) {
            names.add(next.get().name());
        }
        return names;
    }
}
