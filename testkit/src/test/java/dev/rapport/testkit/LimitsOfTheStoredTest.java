package dev.rapport.testkit;

import dev.rapport.assistant.Assistant;
import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.conversation.Surroundings;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.NetworkDraft;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits that nobody reaches by typing, and records that are over one: from before it was set, or from elsewhere. */
class LimitsOfTheStoredTest {
    private static final MemberId CTO = new MemberId(new WorkspaceId(Platform.PLAYGROUND, "demo"), "cto");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final HandClock clock = HandClock.at("2026-11-22T13:00:00Z");
    private final InMemoryStores kept = new InMemoryStores(clock);
    private final Dialogue dialogue = new Dialogue(
            new CoreDoorway(
                    Assistant.over(kept.forConversation(), new Surroundings(clock, () -> "token-of-a-test", List.of()))
                            .conversation(),
                    CTO,
                    BERLIN),
            clock::pass);

    @Test
    void aNetworkHolds20000People() {
        stored(draft -> IntStream.range(0, 19_998).forEach(i -> add(draft, "Person " + i)));
        dialogue.says("add Ada Lovelace, weekly")
                .answers("Ada Lovelace is in your operational circle")
                .says("log Zora coffee yesterday")
                .andThen()
                .presses("Add Zora")
                .answers("Coffee with Zora")
                .says("add Grace Hopper, weekly")
                .answersExactly("Your network holds 20,000 people, and that would be 20,001. Nothing was changed.")
                .says("log Yma coffee yesterday")
                .andThen()
                .presses("Add Yma")
                .answers("Your network holds 20,000 people, and that would be 20,001. Nothing was changed.")
                .says("add")
                .andThen()
                .submits("name", "Grace Hopper")
                .answers("Your network holds 20,000 people, and that would be 20,001. Nothing was changed.")
                .says("edit Ada, #board")
                .answers("Ada Lovelace: ")
                .says("remove Ada Lovelace")
                .andThen()
                .submits("name", "Grace Hopper")
                .answers("Grace Hopper is in your operational circle");
    }

    @Test
    void aListHolds1000OpenItems() {
        stored(draft -> IntStream.range(0, 999).forEach(i -> remind(draft)));
        dialogue.says("add Ada Lovelace, weekly")
                .andThen()
                .says("remind me tomorrow to call the dean")
                .answers("I'll remind you")
                .says("remind me tomorrow to call her again")
                .answersExactly("Your list holds 1,000 open reminders, promises and meetings, and that would be 1,001. "
                        + "Nothing was changed.")
                .says("log Ada coffee: promised: the figures by friday")
                .answers("that would be 1,001")
                .says("log")
                .andThen()
                .submits("who", "Ada", "note", "promised: the figures by friday")
                .answers("that would be 1,001")
                .says("cancel 1000")
                .andThen()
                .says("remind me tomorrow to call her again")
                .answers("I'll remind you");
    }

    @Test
    void whatIsStoredAndOverALimitIsShownWholeAndCanBeMadeSmaller() {
        String title = "t".repeat(300);
        var tags = IntStream.range(0, 60).mapToObj("tag%d"::formatted).toList();
        stored(draft -> {
            var ada = Contact.named(draft.nextContact(), "Ada " + "a".repeat(200), Level.STRATEGIC, clock.now());
            draft.put(ada.withRole(ada.role().withTitle(title))
                    .withBackground(ada.background().withTags(tags)));
        });
        dialogue.says("show ada")
                .answers("Ada " + "a".repeat(200), title)
                .says("edit ada, weekly")
                .answers("every week")
                .says("edit ada, #more")
                .answers("One person holds 50 tags, and that would be 61.")
                .says("edit ada, -#tag1")
                .answers("Ada ")
                .says("undo")
                .answers("I took back")
                .says("edit ada")
                .answers("Edit")
                .shows("title", title)
                .submits("name", "Ada Lovelace", "organisation", "Engines")
                .answers("Ada Lovelace (" + title + ", Engines) is saved.");
    }

    private void stored(Consumer<NetworkDraft> edits) {
        dialogue.says("hi").andThen();
        kept.put(CTO, edits);
    }

    private void add(NetworkDraft draft, String name) {
        draft.put(Contact.named(draft.nextContact(), name, Level.STRATEGIC, clock.now()));
    }

    private static void remind(NetworkDraft draft) {
        var tomorrow = LocalDate.of(2026, 11, 23).atTime(LocalTime.of(9, 0));
        draft.put(new Reminder(draft.nextItem(), null, "call", tomorrow, BERLIN, OpenItem.State.OPEN, null));
    }
}
