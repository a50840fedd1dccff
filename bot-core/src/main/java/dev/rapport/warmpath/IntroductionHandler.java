package dev.rapport.warmpath;

import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.command.argument.When;
import dev.rapport.introduction.path.Introduction;
import dev.rapport.introduction.path.Next;
import dev.rapport.introduction.path.Role;
import dev.rapport.introduction.path.State;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next step of one person's record of an introduction: makes a decision firm, carries it on, tells its owner, or
 * forgets it when it is over. Each step is done once, whatever breaks in between.
 */
public final class IntroductionHandler implements WorkHandler {
    private final NetworkStore networks;
    private final PromptCommits commits;
    private final Carrier carrier;
    private final IntroductionMessages messages;
    private final Logged logged;

    public IntroductionHandler(
            NetworkStore networks,
            MemberStore members,
            Colleagues colleagues,
            PromptCommits commits,
            Mentions mentions) {
        this.networks = networks;
        this.commits = commits;
        this.carrier = new Carrier(new Records(networks), new Reachable(members), colleagues);
        this.messages = new IntroductionMessages(mentions);
        this.logged = new Logged(mentions);
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.INTRODUCTION;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        var owner = claimed.item().owner();
        var found = networks.load(owner)
                .exchange()
                .introduction(claimed.item().key().subject());
        if (found.isEmpty()) {
            return new Result.Nothing();
        }
        var introduction = found.get();
        if (introduction.next() != Next.CARRY || isOver(introduction, now)) {
            return step(claimed, now, null);
        }
        var later = carrier.carry(owner, introduction, now);
        return later.isPresent() && later.get().isBefore(introduction.until())
                ? new Result.Later(later.get())
                : step(claimed, now, introduction);
    }

    private static boolean isOver(Introduction introduction, Instant now) {
        return !now.isBefore(introduction.until());
    }

    /** @param carried the record as it was carried on just now, null if it was not */
    private Result step(ClaimedWork claimed, Instant now, @Nullable Introduction carried) {
        int number = claimed.item().key().subject();
        return commits.commit(
                claimed,
                now,
                draft -> draft.network()
                        .exchange()
                        .introduction(number)
                        .map(introduction -> step(introduction, carried, draft, now))
                        .orElseGet(() -> new Composed.Not(new Result.Nothing())));
    }

    private Composed step(Introduction newest, @Nullable Introduction carried, NetworkDraft draft, Instant now) {
        if (isOver(newest, now)) {
            return over(newest, draft);
        }
        if (newest.due().isAfter(now)) {
            return new Composed.Not(new Result.Later(newest.due()));
        }
        return switch (newest.next()) {
            case HOLD -> changed(draft, newest.firm(now));
            case CARRY ->
                newest.equals(carried)
                        ? changed(draft, newest.carried(now))
                        : new Composed.Not(new Result.Later(newest.due()));
            case TELL -> tell(newest, draft, now);
            case WAIT -> new Composed.Not(new Result.Later(newest.until()));
        };
    }

    private static Composed changed(NetworkDraft draft, Introduction introduction) {
        draft.introduce(introduction);
        return new Composed.Ready(null);
    }

    /** Quiet times hold it; what was asked may be over by then. */
    private Composed tell(Introduction introduction, NetworkDraft draft, Instant now) {
        var network = draft.network();
        var allowed = network.settings()
                .quiet()
                .firstAllowed(now.atZone(network.zone()), When.MORNING)
                .toInstant();
        if (allowed.isAfter(now)) {
            return new Composed.Not(
                    new Result.Later(allowed.isBefore(introduction.until()) ? allowed : introduction.until()));
        }
        if (introduction.state() instanceof State.AgreedByBoth) {
            logged.log(introduction, draft, now);
        }
        draft.introduce(introduction.told());
        return new Composed.Ready(messages.told(introduction, draft.network()));
    }

    /** What its owner began stays known a while, so that it is not suggested again; everything else is forgotten. */
    private static Composed over(Introduction introduction, NetworkDraft draft) {
        boolean own = introduction.role() instanceof Role.GoBetween between && !between.requested();
        if (own && introduction.state().open()) {
            draft.introduce(introduction.expired());
        } else {
            draft.forgetIntroduction(introduction.number());
        }
        return new Composed.Ready(null);
    }
}
