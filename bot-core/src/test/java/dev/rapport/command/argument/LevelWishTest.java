package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Level;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelWishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data, Berlin, likes climbing, more strategic | data, Berlin, likes climbing | STRATEGIC",
                "More Strategic contacts, data, Berlin | data, Berlin | STRATEGIC",
                "wants strategic contacts | '' | STRATEGIC",
                "looking for personal | '' | PERSONAL",
                "data; I'm looking for more personal ties | data | PERSONAL",
                "data, I'd like to meet more operational people please | data | OPERATIONAL",
                "data, lookng for stratgic conatcts | data | STRATEGIC",
                "data, likes climbing and wants strategic people | data, likes climbing | STRATEGIC",
                "wants strategic people and likes climbing | likes climbing | STRATEGIC",
                "data, climbing. Looking for personal contacts. | data, climbing | PERSONAL",
                "data, mroe strategic | data | STRATEGIC"
            })
    void aLevelThatIsAskedForIsAWishAndNotAFact(String typed, String told, Level level) {
        assertThat(LevelWish.in(typed)).isEqualTo(new LevelWish(told, true, Set.of(level)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data, Berlin, likes climbing",
                "strategic planning, Berlin",
                "strategy lead",
                "operational lead, Berlin",
                "head of strategic partnerships",
                "data, needs operational help",
                "personal trainer; likes strategic games",
                "more tea",
                "strategic",
                "looking for contacts",
                ", ,",
                ""
            })
    void whateverElseStandsThereIsToldAsTyped(String typed) {
        assertThat(LevelWish.in(typed)).isEqualTo(new LevelWish(typed, false, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data, no more strategic contacts", "data, not looking for strategic people any more"})
    void aWishIsTakenBack(String typed) {
        assertThat(LevelWish.in(typed)).isEqualTo(new LevelWish("data", true, Set.of()));
    }

    @Test
    void severalLevelsAreAllNamed() {
        assertThat(LevelWish.in("data, wants strategic and personal contacts"))
                .isEqualTo(new LevelWish("data", true, Set.of(Level.STRATEGIC, Level.PERSONAL)));
    }
}
