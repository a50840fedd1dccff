package dev.rapport.benchmarks.faults;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.NetworkDraft;
import dev.rapport.platform.Installation;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.member.RedisInstallations;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People who asked to be reminded of one thing each, in many workspaces; written through Rapport's own stores. */
final class Prompts {
    private static final int WRITERS = 16;
    private static final Pattern NUMBER = Pattern.compile("prompt (\\d+)");

    private final RedisStore store;
    private final RedisNetworkStore networks;
    private final RedisMemberStore members;
    private final List<WorkspaceId> workspaces;
    private final Function<MemberId, @Nullable Address> addresses;

    /** @param addresses where somebody is met; null where a conversation has to be opened first */
    private Prompts(RedisStore store, List<WorkspaceId> workspaces, Function<MemberId, @Nullable Address> addresses) {
        this.store = store;
        this.networks = new RedisNetworkStore(store, () -> {});
        this.members = new RedisMemberStore(store);
        this.workspaces = workspaces;
        this.addresses = addresses;
    }

    /** In so many Slack workspaces that let Rapport in. */
    static Prompts inSlack(RedisStore store, int workspaces) {
        var installations = new RedisInstallations(store);
        var all = IntStream.range(0, workspaces)
                .mapToObj(number -> new WorkspaceId(Platform.SLACK, "TFAULT" + number))
                .toList();
        all.forEach(workspace -> installations.save(
                new Installation(workspace, "U0RAPPORT", "xoxb-" + workspace.value(), "chat:write")));
        return new Prompts(store, all, none -> null);
    }

    /** Among these tenants of Teams, with people who wrote to Rapport before. */
    static Prompts inTeams(RedisStore store, List<String> tenants, String serviceUrl) {
        var all = tenants.stream()
                .map(tenant -> new WorkspaceId(Platform.TEAMS, tenant))
                .toList();
        return new Prompts(store, all, member -> {
            var reference = "{\"service\":\"%s\",\"bot\":\"28:rapport\",\"user\":\"29:%s\",\"thread\":\"\"}"
                    .formatted(serviceUrl, member.user());
            return new Address(member.workspace(), "a:" + member.user(), Address.Scope.PERSONAL, reference);
        });
    }

    /** Number {@code from} to below {@code to}, due one after the other over so long. */
    void schedule(int from, int to, Instant first, Duration over) throws InterruptedException {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = new ArrayList<Future<?>>();
            for (int i = from; i < to; i++) {
                int number = i;
                var due = first.plus(over.multipliedBy(i - from).dividedBy(to - from));
                written.add(writers.submit(() -> schedule(number, due.truncatedTo(ChronoUnit.SECONDS))));
            }
            for (var one : written) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a prompt could not be written", failure);
        }
    }

    private void schedule(int number, Instant due) {
        var owner = new NetworkId("fault-" + number);
        var member = new MemberId(workspaces.get(number % workspaces.size()), "U" + number);
        members.save(new Member(
                member, owner, ZoneOffset.UTC, Locale.UK, addresses.apply(member), Member.Standing.WELCOMED));
        var before = networks.load(owner);
        var draft = new NetworkDraft(before, none -> List.of());
        draft.set(before.settings().seenIn(ZoneOffset.UTC));
        int item = draft.nextItem();
        draft.put(new Reminder(
                item,
                null,
                "prompt " + number,
                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                ZoneOffset.UTC,
                OpenItem.State.OPEN,
                null));
        var work = new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.ITEM, item), due);
        var done = networks.commit(new Commit(
                new ChangeId("fault-" + number),
                store.clock().now(),
                before,
                draft.network(),
                draft.edits(),
                new Commit.Effects(List.of(new QueueEdit.Schedule(work)), List.of(), null),
                new UndoStep.None(),
                null));
        if (!(done instanceof CommitResult.Done)) {
            throw new IllegalStateException("the prompt was not written: " + done);
        }
    }

    /** How often each prompt from {@code from} to below {@code to} is among these texts. */
    static int[] counted(List<String> texts, int from, int to) {
        var counts = new int[to - from];
        for (var text : texts) {
            var found = NUMBER.matcher(text);
            if (found.find()) {
                int number = Integer.parseInt(found.group(1));
                if (number >= from && number < to) {
                    counts[number - from]++;
                }
            }
        }
        return counts;
    }
}
