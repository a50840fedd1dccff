package dev.rapport.network;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set about being prompted.
 *
 * @param zone the person's zone; null until it was set or seen
 * @param zonePinned whether the person set it; else it follows the zone last seen
 * @param budget how many people check-ins may name in a week, 0 to 50
 */
public record Settings(
        @Nullable ZoneId zone,
        boolean zonePinned,
        int budget,
        QuietTimes quiet,
        CheckIn checkIn,
        TargetMix mix,
        Introducing introducing) {
    public static final Settings INITIAL =
            new Settings(null, false, 5, QuietTimes.NONE, CheckIn.NONE, TargetMix.EVEN, Introducing.NOTHING);

    /** The zone a person has set. */
    public Settings withZone(ZoneId changed) {
        return new Settings(changed, true, budget, quiet, checkIn, mix, introducing);
    }

    /** The zone in which a person was seen: taken over unless they have set one. */
    public Settings seenIn(ZoneId seen) {
        return zonePinned ? this : new Settings(seen, false, budget, quiet, checkIn, mix, introducing);
    }

    public Settings withBudget(int changed) {
        return new Settings(zone, zonePinned, changed, quiet, checkIn, mix, introducing);
    }

    public Settings withQuiet(QuietTimes changed) {
        return new Settings(zone, zonePinned, budget, changed, checkIn, mix, introducing);
    }

    public Settings withCheckIn(CheckIn changed) {
        return new Settings(zone, zonePinned, budget, quiet, changed, mix, introducing);
    }

    public Settings withMix(TargetMix changed) {
        return new Settings(zone, zonePinned, budget, quiet, checkIn, changed, introducing);
    }

    public Settings withIntroducing(Introducing changed) {
        return new Settings(zone, zonePinned, budget, quiet, checkIn, mix, changed);
    }
}
