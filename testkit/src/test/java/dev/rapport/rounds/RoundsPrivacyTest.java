package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.platform.Places.Groups;
import dev.rapport.rounds.Office.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The privacy wall of a simulated team: Ada has a word of her own in everything that is private; whatever anybody else is sent
 * or answered in a round is searched for these words.
 */
class RoundsPrivacyTest {
    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final MemberId BOB = Office.member("Bob");
    private static final MemberId CHLOE = Office.member("Chloe");
    private static final MemberId DEV = Office.member("Dev");

    /** In the workspace and in no round: the name stands nowhere but in Ada's avoid list. */
    private static final MemberId AVOIDED = Office.member("Avoidedzq");

    private static final List<String> PRIVATE = List.of(
            "Avoidedzq",
            "notezq",
            "gavezq",
            "promisezq",
            "Contactzq",
            "Orgzq",
            "tagzq",
            "topiczq",
            "roomzq",
            "strategic contacts");

    private final Office office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB, CHLOE, DEV);
    private final List<String> own = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private void adaSays(String line) {
        own.add(office.says(ADA, line));
    }

    private void say(MemberId member, String line) {
        others.add(office.inChannel(member, line));
    }

    private void aRoundFromBeginningToEnd() {
        adaSays("add Contactzq at Orgzq, #tagzq, strategic");
        adaSays("log Contactzq call: gave: gavezq; promised: promisezq by friday");
        adaSays("log Contactzq coffee yesterday: notezq");
        adaSays("remind me tomorrow 9am to topiczq");
        own.add(office.mentions(ADA, "avoid ", AVOIDED));
        own.add(office.mentions(ADA, "avoid ", BOB));
        adaSays("profile: data, likes climbing, more strategic");
        office.places().with(new PlaceId(Office.WORKSPACE, "C-roomzq"), "roomzq", ADA, List.of());
        adaSays("intros status in:C-roomzq");
        say(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        List.of(BOB, CHLOE, DEV).forEach(person -> say(person, "join"));
        adaSays("join");
        say(MAYA, "intros preview 4");
        say(MAYA, "intros status");
        say(BOB, "intros status");
        var sent = new ArrayList<>(office.after(Duration.ofDays(5)));
        sent.addAll(office.after(Duration.ofDays(14)));
        say(MAYA, "intros status");
        say(BOB, "asks");
        say(BOB, "who knows Contactzq");
        say(BOB, "deliveries");
        sent.stream()
                .filter(message -> !toAdaAlone(message))
                .forEach(message -> others.add(message.text() + " "
                        + message.reply().summary() + message.reply().blocks()));
        sent.stream().filter(RoundsPrivacyTest::toAdaAlone).forEach(message -> own.add(message.text()));
    }

    private static boolean toAdaAlone(Message message) {
        return message.to().equals(Recipient.of(ADA));
    }

    @Test
    void nothingPrivateReachesAnybodyElse() {
        aRoundFromBeginningToEnd();
        adaSays("show Contactzq");
        adaSays("reminders");

        for (var word : PRIVATE) {
            assertThat(String.join("\n", own))
                    .as("it is found where it may stand")
                    .contains(word);
        }
        assertThat(others).hasSizeGreaterThan(12);
        others.removeIf(text -> text.contains("No colleague shares a contact that fits"));
        for (var word : PRIVATE) {
            assertThat(others).noneMatch(text -> text.contains(word));
        }
    }

    @Test
    void whoIsAvoidedIsNeverMatchedAndNeverLearnsOfIt() {
        aRoundFromBeginningToEnd();

        assertThat(office.sent())
                .noneMatch(message -> message.isTo(ADA) && message.isTo(BOB))
                .noneMatch(message -> !toAdaAlone(message) && message.text().contains("avoid"));
    }

    @Test
    void aNoIsIndistinguishableFromWaiting() {
        assertThat(adaHearsWhenBob("No, thanks")).isNotEmpty().isEqualTo(adaHearsWhenBob(""));
        assertThat(adaHearsWhenBob("Keep in touch")).isNotEqualTo(adaHearsWhenBob(""));
    }

    private static List<String> adaHearsWhenBob(String presses) {
        var office = new Office(Groups.TOGETHER).with(MAYA, ADA, BOB);
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        office.inChannel(ADA, "join");
        office.inChannel(BOB, "join");
        office.after(Duration.ofDays(5));
        var asked = office.after(Duration.ofDays(7)).getFirst();
        var heard = new ArrayList<String>();
        heard.add(office.presses(ADA, asked, "We have met"));
        var thanks = office.after(Duration.ofSeconds(5));
        for (var message : thanks) {
            if (message.isTo(BOB) && !presses.isEmpty()) {
                office.presses(BOB, message, presses);
            }
        }
        for (var message : thanks) {
            if (message.isTo(ADA)) {
                heard.add(office.presses(ADA, message, "Keep in touch"));
            }
        }
        office.after(Duration.ofDays(3)).stream()
                .filter(message -> message.isTo(ADA))
                .forEach(message -> heard.add(message.text()));
        heard.add(office.inChannel(ADA, "intros status"));
        heard.add(office.says(ADA, "list"));
        return heard;
    }
}
