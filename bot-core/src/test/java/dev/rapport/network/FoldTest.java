package dev.rapport.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionId;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.strength.TieHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kept state of a tie is an optimisation alone: it always equals the fold over the whole log. */
class FoldTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ADDED = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void lateEntriesEditsLevelsAndUndoLeaveTheStateThatAFoldFromScratchGives(long seed) {
        var random = new Random(seed);
        var draft = new NetworkDraft(Network.empty(new NetworkId("n1")), nobody -> List.of());
        draft.set(draft.network().settings().withZone(BERLIN));
        var ada = Contact.named(draft.nextContact(), "Ada Lovelace", Level.OPERATIONAL, ADDED);
        draft.put(ada);

        for (int step = 0; step < 120; step++) {
            change(draft, ada, random);

            var tie = draft.network().find(ada.id()).orElseThrow();
            var shuffled = new ArrayList<>(draft.interactions(ada.id()));
            Collections.shuffle(shuffled, random);
            assertThat(tie.history())
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(TieHistory.of(shuffled, tie.contact().level(), BERLIN));
        }
    }

    private static void change(NetworkDraft draft, Contact ada, Random random) {
        var log = draft.interactions(ada.id());
        switch (random.nextInt(8)) {
            case 0 -> draft.put(ada.withLevel(Level.values()[random.nextInt(3)]));
            case 1 -> {
                if (!log.isEmpty()) {
                    draft.relog(ada.id(), List.of(log.get(random.nextInt(log.size()))), List.of());
                }
            }
            case 2 -> {
                int before = draft.edits().size();
                draft.log(interaction(draft.nextInteraction(), ada, random));
                var change =
                        List.copyOf(draft.edits().subList(before, draft.edits().size()));
                assertThat(draft.revert(change)).isTrue();
            }
            case 3 -> {
                if (!log.isEmpty()) {
                    var one = log.get(random.nextInt(log.size()));
                    draft.relog(ada.id(), List.of(one), List.of());
                    draft.relog(ada.id(), List.of(), List.of(one));
                }
            }
            default -> draft.log(interaction(draft.nextInteraction(), ada, random));
        }
    }

    private static Interaction interaction(InteractionId id, Contact ada, Random random) {
        var moment = random.nextBoolean()
                ? new Moment.Day(LocalDate.of(2026, 11, 1).minusDays(random.nextInt(8)))
                : new Moment.At(Instant.parse("2026-11-01T12:00:00Z").minusSeconds(10_800L * (4 + random.nextInt(60))));
        return new Interaction(
                id,
                ada.id(),
                Level.OPERATIONAL,
                moment,
                Kind.values()[random.nextInt(Kind.values().length)],
                Direction.values()[random.nextInt(3)],
                Story.NONE,
                new Occasion(id.number(), 1 + random.nextInt(3)));
    }
}
