package dev.rapport.warmpath;

import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.command.argument.When;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Next;
import dev.rapport.consent.Role;
import dev.rapport.consent.State;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.PromptCommits.Composed;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;

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
        if (introduction.next() == Next.CARRY && !isOver(introduction, now)) {
            var later = carrier.carry(owner, introduction, now);
            if (later.isPresent() && later.get().isBefore(introduction.until())) {
                return new Result.Later(later.get());
            }
        }
        String step = "-%s-%s"
                .formatted(introduction.next(), introduction.state().getClass().getSimpleName());
        return commits.commit(claimed, now, step, draft -> step(introduction, draft, now));
    }

    private static boolean isOver(Introduction introduction, Instant now) {
        return !now.isBefore(introduction.until());
    }

    /** What was read, and carried on if it was to be, is still how things stand; else the newest is looked at again. */
    private Composed step(Introduction read, NetworkDraft draft, Instant now) {
        var newest = draft.network().exchange().introduction(read.number());
        if (newest.isEmpty()) {
            return new Composed.Not(new Result.Nothing());
        }
        if (!newest.get().equals(read)) {
            return new Composed.Not(new Result.Later(newest.get().due()));
        }
        if (isOver(read, now)) {
            return over(read, draft);
        }
        if (read.due().isAfter(now)) {
            return new Composed.Not(new Result.Later(read.due()));
        }
        return switch (read.next()) {
            case HOLD -> changed(draft, read.firm(now));
            case CARRY -> changed(draft, read.carried(now));
            case TELL -> tell(read, draft, now);
            case WAIT -> new Composed.Not(new Result.Later(read.until()));
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
