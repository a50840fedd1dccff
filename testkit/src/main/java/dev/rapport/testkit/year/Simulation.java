package dev.rapport.testkit.year;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.ReplyText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;

/** Lets everybody live through their time in a world, and compares what they heard with what was to come. */
public final class Simulation {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.PLAYGROUND, "everybody");

    private final World world;
    private final List<Outage> outages;
    private final List<Person> people;
    private final Map<String, Person> byConversation = new HashMap<>();
    private final Map<Integer, List<Heard>> heard = new HashMap<>();
    private final PriorityQueue<Moment> ahead = new PriorityQueue<>();
    private final Instant start;
    private final Instant end;
    private int events;

    /** Something that is going to happen; of what happens at one moment, the first planned goes first. */
    private record Moment(Instant at, int order, Runnable what) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Integer.compare(order, other.order) : byTime;
        }
    }

    private Simulation(Plan plan) {
        this.start = plan.start();
        this.end = plan.end();
        this.outages = plan.outages();
        this.people = new Everybody(new Random(plan.seed()), start, end, outages).people(plan.people());
        this.world = new World(start, this::hear);
        for (var person : people) {
            byConversation.put(where(person).conversation(), person);
            plan(start, () -> arrives(person));
            person.acts().forEach((at, acts) -> acts.forEach(act -> plan(at, () -> does(person, act))));
        }
    }

    /**
     * How much is simulated.
     *
     * @param start when everybody arrives: a midnight in UTC of 2027, which the table of holidays covers
     * @param days how many days
     * @param dark on which day, counted from the start, an outage begins, for each of them
     */
    public record Plan(long seed, int people, Instant start, int days, List<Integer> dark) {
        Instant end() {
            return start.plus(Duration.ofDays(days));
        }

        /** Each begins at 05:20 UTC and ends two days and some hours later, when it is night in some of the zones. */
        List<Outage> outages() {
            return dark.stream()
                    .map(day -> start.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(320)))
                    .map(from -> new Outage(from, from.plus(Duration.ofMinutes(2 * 1440 + 315))))
                    .toList();
        }
    }

    /** Runs it. */
    public static Verdict run(Plan plan) {
        var simulation = new Simulation(plan);
        simulation.live();
        return simulation.verdict();
    }

    /** From one due instant or act to the next: what is heard at the one may be answered before the other. */
    private void live() {
        while (world.now().isBefore(end)) {
            var act = ahead.peek();
            var until = act == null || act.at().isAfter(end) ? end : act.at();
            var due = world.nextDue().filter(until::isAfter).orElse(until);
            passTo(due.isAfter(world.now()) ? due : world.now());
            while (!ahead.isEmpty() && !ahead.element().at().isAfter(world.now())) {
                ahead.remove().what().run();
                passTo(world.now());
            }
        }
    }

    private void passTo(Instant then) {
        for (var outage : outages) {
            if (outage.from().isAfter(world.now()) && !outage.from().isAfter(then)) {
                world.passTo(outage.from().minusSeconds(1));
                world.darkUntil(outage.to());
            }
        }
        world.passTo(then.isAfter(world.now()) ? then : world.now());
    }

    private Verdict verdict() {
        var verdict = new Verdict();
        for (var person : people) {
            var before = heard.getOrDefault(person.number(), List.of()).stream()
                    .filter(message -> message.at().isBefore(end))
                    .toList();
            verdict.add(person, Reckoning.of(person, outages, end), before);
        }
        return verdict;
    }

    private synchronized void plan(Instant at, Runnable what) {
        ahead.add(new Moment(at, ahead.size() + events++, what));
    }

    private void arrives(Person person) {
        say(person, "timezone " + person.home(), "");
        for (var name : Person.ALWAYS_DUE) {
            say(person, "add " + name + ", strategic, daily", name);
        }
        say(person, "add " + Person.PROMISED + ", personal, no rhythm", Person.PROMISED);
        say(person, "add " + Person.MET + ", personal, no rhythm", Person.MET);
        say(person, "budget " + Person.BUDGET, "");
    }

    private void does(Person person, Act act) {
        act.lines().forEach(line -> say(person, line, act.understood()));
    }

    private void say(Person person, String line, String understood) {
        var answer = world.handle(new ChatEvent.Typed(envelope(person), Utterance.of(line)));
        if (!(answer instanceof Answer.Say(var reply)) || !reply.summary().startsWith(understood)) {
            throw new IllegalStateException("\"%s\" was answered with %s".formatted(line, answer));
        }
    }

    private void press(Person person, String command) {
        var answer = world.handle(new ChatEvent.Pressed(envelope(person), command));
        if (answer instanceof Answer.Nothing) {
            throw new IllegalStateException("\"%s\" was not answered".formatted(command));
        }
    }

    private synchronized void hear(String conversation, Reply reply) {
        var person = Objects.requireNonNull(byConversation.get(conversation));
        var now = world.now();
        var text = ReplyText.of(reply);
        heard.computeIfAbsent(person.number(), nothing -> new ArrayList<>()).add(new Heard(now, text));
        if (text.startsWith("Good ")) {
            if (person.answers()) {
                presses(person, reply, "Log it", 1, now);
            }
        } else {
            presses(person, reply, "Done", Integer.MAX_VALUE, now);
        }
    }

    /** Some time later, if somebody is there by then. */
    private void presses(Person person, Reply reply, String label, int most, Instant now) {
        var later = now.plus(person.pause());
        if (Outage.any(outages, later)) {
            return;
        }
        ReplyText.buttons(reply).stream()
                .filter(button -> button.label().equals(label))
                .limit(most)
                .forEach(button -> plan(later, () -> press(person, button.command())));
    }

    private static MemberId member(Person person) {
        return new MemberId(WORKSPACE, person.user());
    }

    private static Address where(Person person) {
        return new Address(WORKSPACE, "dm-" + person.user(), Address.Scope.PERSONAL, "");
    }

    private Envelope envelope(Person person) {
        return new Envelope(new ChangeId("event-" + events++), member(person), where(person), null, null, true);
    }
}
