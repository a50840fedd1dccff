package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.SealBroken;
import dev.rapport.redis.Sealer;
import dev.rapport.redis.stored.LogForm;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenPageTest {
    private static final ContactId ADA = new ContactId(7);
    private static final String FIELD = NetworkKeys.log(ADA, 0);

    private final SealedField sealed =
            new SealedField(new Sealer(MasterSecret.of("a secret of more than thirty-two characters")), "key");

    @Test
    void aPageOfTheFirstVersionIsReadAsItIs() {
        var page = read(ADA, whole(3, 1, 2));
        assertThat(page.fullPages()).isEqualTo(3);
        assertThat(page.interactions()).containsExactly(coffee(1), coffee(2));
    }

    @Test
    void whatWasPutBesideItComesAfterIt() {
        var page = read(ADA, whole(3, 1, 2), beside(8, 3, 4), beside(9, 5), null);
        assertThat(page.fullPages()).isEqualTo(3);
        assertThat(page.interactions()).containsExactly(coffee(1), coffee(2), coffee(3), coffee(4), coffee(5));
    }

    @Test
    void whatTheVersionBeforePutInFrontOfItComesBetween() {
        var page = read(ADA, joined(inFront(2, 9, 5), inFront(1, 8, 3, 4), whole(3, 1, 2)), beside(10, 6));
        assertThat(page.fullPages()).isEqualTo(3);
        assertThat(page.interactions())
                .containsExactly(coffee(1), coffee(2), coffee(3), coffee(4), coffee(5), coffee(6));
    }

    @Test
    void aFirstInteractionNeedsNoPage() {
        assertThat(read(ADA, null, beside(8, 1)).interactions()).containsExactly(coffee(1));
    }

    @Test
    void whatWasAddedToSomebodyElseDoesNotOpen() {
        assertThatThrownBy(() -> read(new ContactId(8), null, beside(8, 1))).isInstanceOf(SealBroken.class);
    }

    private OpenPage read(ContactId contact, byte @Nullable []... values) {
        return OpenPage.read(Arrays.asList(values), sealed, contact);
    }

    private byte[] whole(int fullPages, int... numbers) {
        return sealed.seal(LogForm.of(fullPages, coffees(numbers)), FIELD, 5);
    }

    private byte[] beside(long revision, int... numbers) {
        return sealed.seal(LogForm.of(0, coffees(numbers)), FIELD, revision);
    }

    private byte[] inFront(int count, long revision, int... numbers) {
        var headed = beside(revision, numbers);
        var own = Arrays.copyOfRange(headed, bytes(revision + ":").length, headed.length);
        return joined(bytes("+" + count + "." + revision + "." + own.length + ":"), own);
    }

    private static List<Interaction> coffees(int... numbers) {
        return Arrays.stream(numbers).mapToObj(OpenPageTest::coffee).toList();
    }

    private static Interaction coffee(int number) {
        return new Interaction(
                new InteractionId(number),
                ADA,
                Level.PERSONAL,
                new Moment.Day(LocalDate.of(2026, 11, 22)),
                Kind.COFFEE,
                Direction.BOTH,
                new Story("talk " + number, "", ""),
                new Occasion(number, 1));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
