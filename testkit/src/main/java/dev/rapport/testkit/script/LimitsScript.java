package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class LimitsScript extends Script {
    private static final String UNCHANGED = "Nothing was changed.";

    LimitsScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue withAda() {
        return inBerlin().says("add Ada, CTO at Analytical Engines, weekly").andThen();
    }

    @Test
    void aNameHolds120Characters() {
        String longest = "a".repeat(120);
        inBerlin()
                .says("add " + longest + ", weekly")
                .answers(longest + " is in your operational circle")
                .says("add b" + longest + ", weekly")
                .answersExactly("A name holds 120 characters, and this has 121. Nothing was changed.")
                .says("rename " + longest + " to c" + longest)
                .answersExactly("A name holds 120 characters, and this has 121. Nothing was changed.")
                .says("rename " + longest + " to " + "c".repeat(120))
                .answers("is now " + "c".repeat(120));
    }

    @Test
    void anEmojiIsOneCharacter() {
        inBerlin()
                .says("add Ada " + "\uD83D\uDE80".repeat(116) + ", weekly")
                .answers("is in your operational circle")
                .says("add Bob " + "\uD83D\uDE80".repeat(117) + ", weekly")
                .answersExactly("A name holds 120 characters, and this has 121. Nothing was changed.");
    }

    @Test
    void inAFormItIsSaidBesideTheFieldAndNothingTypedIsLost() {
        withAda()
                .says("edit Ada")
                .andThen()
                .submits("name", "b".repeat(121), "title", "Countess", "tags", "#board")
                .answers("A name holds 120 characters, and this has 121. Nothing was changed.")
                .submits("name", "b".repeat(120))
                .answers("b".repeat(120) + " (Countess, Analytical Engines) is saved.");
    }

    @Test
    void whatIsKnownOfSomebodyHasItsLimits() {
        withAda()
                .says("edit Ada, " + "t".repeat(201) + " at Engines")
                .answersExactly("A title holds 200 characters, and this has 201. Nothing was changed.")
                .says("edit Ada, at " + "o".repeat(201))
                .answersExactly("An organisation holds 200 characters, and this has 201. Nothing was changed.")
                .says("edit Ada, met " + "m".repeat(1_001))
                .answersExactly("How you met holds 1,000 characters, and this has 1,001. Nothing was changed.")
                .says("edit Ada, #" + "t".repeat(51))
                .answersExactly("A tag holds 50 characters, and this has 51. Nothing was changed.")
                .says("edit Ada, ada@" + "e".repeat(243) + ".example")
                .answersExactly("An email address holds 254 characters, and this has 255. Nothing was changed.")
                .says("edit Ada, +" + "4".repeat(40))
                .answersExactly("A phone number holds 40 characters, and this has 41. Nothing was changed.")
                .says("edit Ada, https://ada.example/" + "l".repeat(981))
                .answersExactly("A link holds 1,000 characters, and this has 1,001. Nothing was changed.");
        withAda()
                .says("edit Ada, " + "t".repeat(200) + " at " + "o".repeat(200) + ", #" + "t".repeat(50) + ", ada@"
                        + "e".repeat(242) + ".example, +" + "4".repeat(39) + ", met " + "m".repeat(1_000))
                .answers("Ada: ");
    }

    @Test
    void soDoesHowManyOfEachThereAre() {
        withAda()
                .says("edit Ada, " + many(50, "#tag%d"))
                .andThen()
                .says("edit Ada, #more")
                .answersExactly("One person holds 50 tags, and that would be 51. Nothing was changed.")
                .says("edit Ada, -#tag1, #more")
                .answers("Ada: ")
                .says("edit Ada, " + many(11, "ada%d@engines.example"))
                .answersExactly("One person holds 10 email addresses, and that would be 11. Nothing was changed.")
                .says("edit Ada, " + many(11, "+44 20 7946 00%02d"))
                .answersExactly("One person holds 10 phone numbers, and that would be 11. Nothing was changed.")
                .says("edit Ada, " + many(21, "https://ada.example/%d"))
                .answersExactly("One person holds 20 links, and that would be 21. Nothing was changed.")
                .says("add Grace Hopper, weekly, #navy")
                .andThen()
                .says("merge Grace into Ada")
                .answersExactly("One person holds 50 tags, and that would be 51. Nothing was changed.");
    }

    @Test
    void aFormHoldsAsManyAsALine() {
        withAda()
                .says("edit Ada")
                .andThen()
                .submits("tags", many(51, "tag%d"), "organisation", "Engines")
                .answers("One person holds 50 tags, and that would be 51. Nothing was changed.")
                .submits("tags", many(50, "tag%d"))
                .answers("Ada (CTO, Engines) is saved.");
    }

    @Test
    void aNoteHolds4000Characters() {
        String longest = "n".repeat(4_000);
        withAda()
                .says("log Ada coffee: " + longest + "n")
                .answersExactly("A note holds 4,000 characters, and this has 4,001. Nothing was changed.")
                .says("log Ada coffee: gave: " + longest + "n")
                .answersExactly("A note holds 4,000 characters, and this has 4,001. Nothing was changed.")
                .says("log Ada coffee: " + longest)
                .answers("Coffee with Ada")
                .says("log")
                .andThen()
                .submits("who", "Ada", "note", longest + "n")
                .answers("A note holds 4,000 characters, and this has 4,001. Nothing was changed.")
                .submits("note", longest)
                .answers("Ada");
    }

    @Test
    void promisesRemindersAndMeetingsHaveTheirs() {
        withAda()
                .says("log Ada coffee: promised: " + "p".repeat(2_001) + " by friday")
                .answersExactly("A promise holds 2,000 characters, and this has 2,001. Nothing was changed.")
                .says("log Ada coffee: promised: " + "p".repeat(2_000) + " by friday")
                .answers("Coffee with Ada")
                .says("remind me in 20 minutes to " + "r".repeat(2_001))
                .answersExactly("A reminder holds 2,000 characters, and this has 2,001. Nothing was changed.")
                .says("remind me in 20 minutes to " + "r".repeat(2_000))
                .answers("I'll remind you")
                .says("remind me")
                .andThen()
                .submits("text", "r".repeat(2_001))
                .answers("A reminder holds 2,000 characters, and this has 2,001. Nothing was changed.")
                .submits("text", "r".repeat(2_000))
                .answers("I'll remind you")
                .says("meeting with Ada tuesday 9am about " + "t".repeat(501))
                .answersExactly("What a meeting is about holds 500 characters, and this has 501. Nothing was changed.")
                .says("meeting with Ada tuesday 9am about " + "t".repeat(500))
                .answers("Meeting with Ada");
    }

    @Test
    void whatOthersReadHasItsOwn() {
        withAda()
                .says("add Grace Hopper, weekly")
                .andThen()
                .says("ask " + "a".repeat(301))
                .answersExactly("An ask or an offer holds 300 characters, and this has 301. Nothing was changed.")
                .says("ask " + "a".repeat(300))
                .answers("on the team's board")
                .says("profile: " + "p".repeat(201))
                .answersExactly("A profile holds 200 characters, and this has 201. Nothing was changed.")
                .says("profile: " + "p".repeat(200))
                .answers("p".repeat(200))
                .says("introduce Ada to Grace: " + "w".repeat(301))
                .answersExactly(
                        "The reason for an introduction holds 300 characters, and this has 301. Nothing was changed.")
                .says("introduce Ada to Grace: " + "w".repeat(300))
                .answers("Neither Ada nor Grace Hopper is in this chat");
    }

    @Test
    void oneMessageHolds8000Characters() {
        withAda()
                .says("log Ada coffee: " + "n".repeat(7_985))
                .answersExactly("One message holds 8,000 characters, and this has 8,001. Nothing was changed.")
                .says("log Ada coffee: " + "n".repeat(7_984))
                .answers("A note holds 4,000 characters, and this has 7,984.", UNCHANGED)
                .says("log")
                .andThen()
                .submits("who", "Ada", "note", "n".repeat(8_001))
                .answers("One message holds 8,000 characters, and this has 8,001. Nothing was changed.");
    }

    private static String many(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
