package dev.rapport.assistant;

import dev.rapport.board.BoardMessages;
import dev.rapport.board.MatchHandler;
import dev.rapport.board.NoticeHandler;
import dev.rapport.change.MemberAddresses;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.checkin.CheckInHandler;
import dev.rapport.checkin.CheckIns;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.FastForward;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Sender;
import dev.rapport.exchange.Commons;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.SearchThread;
import dev.rapport.opening.FirstLines;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MemberProfile;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.Places;
import dev.rapport.platform.TimeMachine;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.ReminderHandler;
import dev.rapport.rounds.KeepingInTouch;
import dev.rapport.rounds.RoundHandler;
import dev.rapport.rounds.RoundQuestionHandler;
import dev.rapport.rounds.RoundStepHandler;
import dev.rapport.rounds.Rounds;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.rounds.Teams;
import dev.rapport.sharing.Colleagues;
import dev.rapport.sharing.Mentions;
import dev.rapport.sharing.SharesHandler;
import dev.rapport.warmpath.IntroductionHandler;
import dev.rapport.work.Nudge;
import dev.rapport.work.RetryPolicy;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkLoop;
import dev.rapport.work.WorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * All that Rapport does of its own accord: composing what is due and sending it. Somebody has to beat the time: call {@link
 * #beats} every {@link #BEAT}.
 */
public final class Prompting implements AutoCloseable {
    /** What is due is seen at the next beat, and is to be sent within two seconds; each beat costs an idle program its share. */
    public static final Duration BEAT = Duration.ofSeconds(1);

    private final WorkLoop work;
    private final Sender sender;
    private final TimeMachine timeMachine;

    private Prompting(WorkLoop work, Sender sender, TimeMachine timeMachine) {
        this.work = work;
        this.sender = sender;
        this.timeMachine = timeMachine;
    }

    /** Where prompts are kept until they are sent, and what they are composed from. */
    public record Kept(
            NetworkStore networks,
            MemberStore members,
            WorkQueue queue,
            Outbox outbox,
            Commons commons,
            SeriesStore series,
            DeliveryLog deliveries) {}

    /**
     * The platforms that are connected.
     *
     * @param gateways through which messages leave
     * @param directories where colleagues' names come from, for messages that speak of them
     * @param places who is in which channel
     */
    public record Connected(List<MessageGateway> gateways, List<Directory> directories, List<Places> places) {
        public Connected {
            gateways = List.copyOf(gateways);
            directories = List.copyOf(directories);
            places = List.copyOf(places);
        }

        /** Platforms through which messages leave, and that tell nothing about their people. */
        public static Connected through(List<MessageGateway> gateways) {
            return new Connected(gateways, List.of(), List.of());
        }
    }

    /**
     * Puts it together.
     *
     * @param connected the platforms that are connected
     * @param chance numbers from 0 to below 1, for the spread of retries
     */
    public static Prompting over(
            Kept kept, MovableClock clock, Connected connected, DoubleSupplier chance, MeterRegistry meters) {
        var sender = new Sender(
                kept.outbox(),
                new MemberAddresses(kept.members(), clock),
                connected.gateways(),
                RetryPolicy.ofMessages(chance),
                meters);
        var work = new WorkLoop(
                kept.queue(), clock, handlers(kept, connected), RetryPolicy.ofWork(chance), sender::nudge, meters);
        return new Prompting(work, sender, new FastForward(clock, kept.queue(), work, sender));
    }

    private static List<WorkHandler> handlers(Kept kept, Connected connected) {
        var commits = new PromptCommits(kept.networks(), kept.members());
        var colleagues = new Colleagues(kept.commons(), kept.networks());
        var mentions = new Mentions(member -> name(connected.directories(), member));
        var teams = new Teams(kept.networks(), kept.members(), connected.directories(), connected.places());
        var rounds = new Rounds(kept.series(), teams, new SearchThread(Rounds.LONGEST_SEARCH));
        var keeping = new KeepingInTouch(kept.networks(), kept.members());
        return List.of(
                new ReminderHandler(commits),
                new CheckInHandler(commits, new CheckIns(FirstLines.load())),
                new SharesHandler(kept.networks(), kept.members(), kept.commons()),
                new NoticeHandler(kept.networks(), kept.members(), kept.commons(), commits),
                new MatchHandler(kept.members(), colleagues, commits, new BoardMessages(mentions)),
                new IntroductionHandler(kept.networks(), kept.members(), colleagues, commits, mentions),
                new RoundHandler(kept.series(), rounds),
                new RoundQuestionHandler(kept.series(), rounds),
                new RoundStepHandler(kept.series(), rounds, kept.deliveries()::ending, keeping));
    }

    private static Optional<String> name(List<Directory> directories, MemberId member) {
        return directories.stream()
                .filter(directory -> directory.platform() == member.platform())
                .findFirst()
                .flatMap(directory -> directory.find(member))
                .map(MemberProfile::name);
    }

    /** What is to be called at every beat; none of them waits for what it sets off. */
    public Map<String, Runnable> beats() {
        return Map.of("work", work::runOnce, "send", sender::runOnce);
    }

    /** For whoever has just enqueued something for now. */
    public Nudge nudge() {
        return () -> {
            work.nudge();
            sender.nudge();
        };
    }

    public TimeMachine timeMachine() {
        return timeMachine;
    }

    /** Ends claiming and lets what is in flight finish: composing first, for it makes messages. */
    @Override
    public void close() {
        work.close();
        sender.close();
    }
}
