package dev.rapport.slack.directory;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.PublicChannels;
import dev.rapport.slack.Recent;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackApi.Called;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The public channels of people, by {@code users.conversations}: not asked again for a day, and good for a month where
 * Slack cannot be asked, or there are others to ask first. What was not heard in time is simply not known.
 */
final class MemberChannels {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration USABLE = Duration.ofDays(30);
    private static final int KEPT = 5_000;

    /** The method bears fifty calls a minute, and whoever is asked which channel they mean needs it as well. */
    private static final int MOST_PEOPLE = 40;

    private static final int AT_ONCE = 8;
    private static final int PAGES = 3;

    private final ConversationPages pages;
    private final InstantSource clock;
    private final ChannelMarks marks;
    private final MeterRegistry meters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Recent<MemberId, Heard> heard = new Recent<>(KEPT);
    private final Recent<WorkspaceId, Instant> pauses = new Recent<>(KEPT);

    private record Heard(PublicChannels channels, Instant at) {}

    MemberChannels(SlackApi api, InstantSource clock, ChannelMarks marks, MeterRegistry meters) {
        this.pages = new ConversationPages(api, List.of(ConversationType.PUBLIC_CHANNEL));
        this.clock = clock;
        this.marks = marks;
        this.meters = meters;
    }

    /** Asks as far as the time allows; whoever was never asked comes first. */
    Map<MemberId, PublicChannels> of(Collection<MemberId> members, Duration within) {
        var open = members.stream()
                .filter(member -> last(member).isBefore(clock.instant().minus(FRESH)))
                .sorted(Comparator.comparing(this::last))
                .limit(MOST_PEOPLE)
                .toList();
        if (!open.isEmpty()) {
            ask(new ConcurrentLinkedQueue<>(open), within);
        }
        return known(members);
    }

    private Instant last(MemberId member) {
        return heard.get(member).map(Heard::at).orElse(Instant.MIN);
    }

    private Map<MemberId, PublicChannels> known(Collection<MemberId> members) {
        var known = new HashMap<MemberId, PublicChannels>();
        var oldest = clock.instant().minus(USABLE);
        for (var member : members) {
            heard.get(member)
                    .filter(one -> one.at().isAfter(oldest))
                    .ifPresent(one -> known.put(member, one.channels()));
        }
        return known;
    }

    private void ask(Queue<MemberId> open, Duration within) {
        try {
            threads.invokeAll(
                    Collections.nCopies(AT_ONCE, Executors.callable(() -> askAll(open))),
                    within.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        count("not asked", open.size());
    }

    private void askAll(Queue<MemberId> open) {
        for (var member = open.poll();
                member != null && !Thread.currentThread().isInterrupted();
                member = open.poll()) {
            if (isPaused(member.workspace())) {
                count("paused", 1);
            } else {
                ask(member);
            }
        }
    }

    private boolean isPaused(WorkspaceId workspace) {
        return pauses.get(workspace).filter(clock.instant()::isBefore).isPresent();
    }

    private void ask(MemberId member) {
        var ids = new LinkedHashSet<String>();
        @Nullable String cursor = "";
        for (int page = 0; cursor != null && page < PAGES; page++) {
            switch (pages.page(member.workspace(), member.user(), cursor)) {
                case Called.Done<UsersConversationsResponse>(var response) -> {
                    response.getChannels().stream().map(Conversation::getId).forEach(ids::add);
                    cursor = Pages.next(response.getResponseMetadata());
                }
                case Called.Later<UsersConversationsResponse>(var pause, var _) -> {
                    pauses.put(member.workspace(), clock.instant().plus(pause));
                    count("throttled", 1);
                    return;
                }
                case Called.Refused<UsersConversationsResponse> _, Called.Unknown<UsersConversationsResponse> _ -> {
                    count("failed", 1);
                    return;
                }
            }
        }
        heard.put(member, new Heard(marks.of(ids), clock.instant()));
        count("answered", 1);
    }

    private void count(String result, int people) {
        meters.counter("rapport.channels.asked", "platform", "slack", "result", result)
                .increment(people);
    }
}
