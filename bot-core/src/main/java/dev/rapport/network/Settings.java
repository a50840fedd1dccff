package dev.rapport.network;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set about being prompted.
 *
 * @param zone the person's zone; null until it was set or seen
 * @param budget how many people check-ins may name in a week, 0 to 50
 * @param quiet null if there are no quiet hours
 */
public record Settings(
        @Nullable ZoneId zone, int budget, @Nullable QuietHours quiet, CheckIn checkIn, TargetMix mix) {
    public static final Settings INITIAL = new Settings(null, 5, null, CheckIn.NONE, TargetMix.EVEN);

    public Settings withZone(ZoneId changed) {
        return new Settings(changed, budget, quiet, checkIn, mix);
    }

    public Settings withBudget(int changed) {
        return new Settings(zone, changed, quiet, checkIn, mix);
    }

    public Settings withQuiet(@Nullable QuietHours changed) {
        return new Settings(zone, budget, changed, checkIn, mix);
    }

    public Settings withCheckIn(CheckIn changed) {
        return new Settings(zone, budget, quiet, changed, mix);
    }

    public Settings withMix(TargetMix changed) {
        return new Settings(zone, budget, quiet, checkIn, changed);
    }
}
