package dev.rapport.redis.stored;

import dev.rapport.consent.Next;
import dev.rapport.consent.Party;
import dev.rapport.consent.Role.Way;
import dev.rapport.contact.Band;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Stance;
import dev.rapport.exchange.Warmth;
import dev.rapport.identity.Platform;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.OpenItem;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.series.Act;
import dev.rapport.introduction.series.Membership;
import dev.rapport.rhythm.Rhythm;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short codes for what is one of a few. A code is never given another meaning. */
final class Codes {
    private Codes() {}

    static String of(DeliveryOutcome.Reason reason) {
        return switch (reason) {
            case PERSON_GONE -> "p";
            case APP_REMOVED -> "a";
            case CONVERSATION_CLOSED -> "c";
            case REFUSED -> "r";
        };
    }

    static DeliveryOutcome.Reason reason(@Nullable String code) {
        return find(DeliveryOutcome.Reason.values(), Codes::of, StoredJson.orEmpty(code));
    }

    static String of(Level level) {
        return switch (level) {
            case OPERATIONAL -> "o";
            case PERSONAL -> "p";
            case STRATEGIC -> "s";
        };
    }

    static Level level(String code) {
        return find(Level.values(), Codes::of, code);
    }

    static String of(Role.Side side) {
        return switch (side) {
            case INTERNAL -> "i";
            case EXTERNAL -> "e";
            case UNKNOWN -> "";
        };
    }

    static Role.Side side(@Nullable String code) {
        return find(Role.Side.values(), Codes::of, StoredJson.orEmpty(code));
    }

    static String of(Band band) {
        return switch (band) {
            case ASLEEP -> "a";
            case WEAK -> "w";
            case MODERATE -> "m";
            case STRONG -> "s";
        };
    }

    static Band band(String code) {
        return find(Band.values(), Codes::of, code);
    }

    static String of(Direction direction) {
        return switch (direction) {
            case BOTH -> "b";
            case MINE -> "m";
            case THEIRS -> "t";
        };
    }

    static Direction direction(String code) {
        return find(Direction.values(), Codes::of, code);
    }

    static String of(Kind kind) {
        return switch (kind) {
            case MET -> "met";
            case COFFEE -> "coffee";
            case LUNCH -> "lunch";
            case CALL -> "call";
            case VIDEO -> "video";
            case EVENT -> "event";
            case EMAIL -> "email";
            case MESSAGE -> "message";
            case INTRO -> "intro";
            case OTHER -> "other";
        };
    }

    static Kind kind(String code) {
        return find(Kind.values(), Codes::of, code);
    }

    static String of(OpenItem.State state) {
        return switch (state) {
            case OPEN -> "o";
            case DONE -> "d";
            case DROPPED -> "x";
        };
    }

    static OpenItem.State state(String code) {
        return find(OpenItem.State.values(), Codes::of, code);
    }

    static String of(Stance stance) {
        return switch (stance) {
            case UNSAID -> "u";
            case SHARED -> "s";
            case WITHHELD -> "w";
        };
    }

    static Stance stance(String code) {
        return find(Stance.values(), Codes::of, code);
    }

    static String of(Notice.Kind kind) {
        return switch (kind) {
            case ASK -> "a";
            case OFFER -> "o";
        };
    }

    static Notice.Kind noticeKind(String code) {
        return find(Notice.Kind.values(), Codes::of, code);
    }

    static String of(Party party) {
        return switch (party) {
            case GO_BETWEEN -> "g";
            case ONE -> "1";
            case OTHER -> "2";
        };
    }

    static Party party(String code) {
        return find(Party.values(), Codes::of, code);
    }

    static String of(Next next) {
        return switch (next) {
            case HOLD -> "h";
            case CARRY -> "c";
            case TELL -> "t";
            case WAIT -> "w";
        };
    }

    static Next next(String code) {
        return find(Next.values(), Codes::of, code);
    }

    static String of(Way way) {
        return switch (way) {
            case MAKE -> "m";
            case USE_MY_NAME -> "n";
        };
    }

    static Way way(String code) {
        return find(Way.values(), Codes::of, code);
    }

    static String of(Warmth warmth) {
        return switch (warmth) {
            case LOOSE -> "l";
            case WARM -> "w";
            case CLOSE -> "c";
        };
    }

    static Warmth warmth(String code) {
        return find(Warmth.values(), Codes::of, code);
    }

    static String of(Membership.Standing standing) {
        return switch (standing) {
            case IN -> "i";
            case LEFT -> "l";
            case PAUSED -> "p";
        };
    }

    static Membership.Standing standing(String code) {
        return find(Membership.Standing.values(), Codes::of, code);
    }

    static String of(Membership.Coming coming) {
        return switch (coming) {
            case UNSAID -> "";
            case ASKED -> "a";
            case YES -> "y";
            case NO -> "n";
        };
    }

    static Membership.Coming coming(@Nullable String code) {
        return find(Membership.Coming.values(), Codes::of, StoredJson.orEmpty(code));
    }

    static String of(Act.What what) {
        return switch (what) {
            case STARTED -> "s";
            case PAUSED -> "p";
            case RESUMED -> "r";
            case STOPPED -> "x";
            case ROUND_NOW -> "n";
            case ROUND_UNDONE -> "u";
            case ORGANISER_NAMED -> "o";
            case ASKING_STARTED -> "a";
            case ASKING_STOPPED -> "b";
        };
    }

    static String of(Grouping.Reason reason) {
        return switch (reason) {
            case NOBODY_ELSE -> "e";
            case NO_SHARED_HOURS -> "h";
            case NOBODY_FREE -> "f";
        };
    }

    static Grouping.Reason whyLeftOut(@Nullable String code) {
        return find(Grouping.Reason.values(), Codes::of, StoredJson.orEmpty(code));
    }

    static Act.What act(String code) {
        return find(Act.What.values(), Codes::of, code);
    }

    static String of(Platform platform) {
        return switch (platform) {
            case SLACK -> "slack";
            case TEAMS -> "teams";
            case PLAYGROUND -> "playground";
        };
    }

    static Platform platform(String code) {
        return find(Platform.values(), Codes::of, code);
    }

    /** A rhythm as its count and the first letter of its unit: {@code 6w}. */
    static String of(Rhythm rhythm) {
        return rhythm.count() + unit(rhythm.unit());
    }

    static Rhythm rhythm(String code) {
        var end = code.length() - 1;
        return new Rhythm(
                Integer.parseInt(code.substring(0, end)), find(Rhythm.Unit.values(), Codes::unit, code.substring(end)));
    }

    private static String unit(Rhythm.Unit unit) {
        return switch (unit) {
            case DAY -> "d";
            case WEEK -> "w";
            case MONTH -> "m";
            case YEAR -> "y";
        };
    }

    static <T> T find(T[] all, Function<T, String> codeOf, String code) {
        return Arrays.stream(all)
                .filter(one -> codeOf.apply(one).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("written by a newer version of Rapport: code " + code));
    }
}
