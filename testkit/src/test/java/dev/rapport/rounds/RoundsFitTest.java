package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.Recipient;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.platform.Places.Groups;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What weighs in a round of four without being told to anybody: public channels, and the level that somebody wants. */
class RoundsFitTest {
    private static final PlaceId PHYSICS = new PlaceId(Office.WORKSPACE, "C-physics");
    private static final MemberId MAYA = Office.member("Maya");
    private static final MemberId ADA = Office.member("Ada");
    private static final List<MemberId> FOUR =
            List.of(ADA, Office.member("Bob"), Office.member("Chloe"), Office.member("Dev"));

    private final Office office = office();

    private static Office office() {
        return new Office(Groups.TOGETHER).with(MAYA, FOUR.toArray(MemberId[]::new));
    }

    private static Set<Set<MemberId>> pairs(Office office) {
        office.inChannel(MAYA, "intros start every 2 weeks on monday at 10:00 in groups of 2");
        FOUR.forEach(person -> office.inChannel(person, "join"));
        return office.after(Duration.ofDays(5)).stream()
                .filter(message -> message.to() instanceof Recipient.Group)
                .map(message -> FOUR.stream().filter(message::isTo).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Whom Ada meets where nothing weighs. */
    private static MemberId byChance() {
        return pairs(office()).stream()
                .filter(pair -> pair.contains(ADA))
                .flatMap(Set::stream)
                .filter(member -> !member.equals(ADA))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoSeldomMeetsByThemselvesIsIntroducedFirst() {
        var familiar = byChance();
        office.places().with(PHYSICS, "physics", ADA, List.of(familiar));

        assertThat(pairs(office)).hasSize(2).doesNotContain(Set.of(ADA, familiar));
    }

    @Test
    void aPlatformThatDoesNotSayWhoIsWhereHoldsUpNoRound() {
        var familiar = byChance();
        office.places().with(PHYSICS, "physics", ADA, List.of(familiar));
        office.places().keepsChannelsToItself();

        assertThat(pairs(office)).hasSize(2).contains(Set.of(ADA, familiar));
    }

    @Test
    void theLevelThatSomebodyWantsIsSoughtForThem() {
        var chance = byChance();
        var wanted = FOUR.stream()
                .filter(member -> !Set.of(ADA, chance).contains(member))
                .findFirst()
                .orElseThrow();
        office.says(ADA, "profile: data, looking for operational contacts");
        office.says(wanted, "profile: data");

        assertThat(pairs(office)).hasSize(2).contains(Set.of(ADA, wanted));
        assertThat(office.sent())
                .filteredOn(message -> message.isTo(ADA))
                .isNotEmpty()
                .noneMatch(message -> message.text().contains("operational"));
    }
}
