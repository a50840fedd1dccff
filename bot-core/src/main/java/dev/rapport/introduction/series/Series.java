package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.PastRound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rounds of one place: one value at one revision, like a network.
 *
 * @param revision 0 before anything was kept
 * @param members everybody who ever joined
 * @param rounds the last {@value #KEPT}, the latest last
 */
public record Series(
        PlaceId place,
        long revision,
        Course course,
        SortedMap<MemberId, Membership> members,
        List<Round> rounds,
        Charge charge) {
    /** Rounds that are kept; a repeat after more counts as a first meeting. */
    public static final int KEPT = 60;

    private static final Comparator<MemberId> BY_USER = Comparator.comparing(MemberId::user)
            .thenComparing(member -> member.workspace().value());

    public Series {
        var sorted = new TreeMap<MemberId, Membership>(BY_USER);
        sorted.putAll(members);
        members = Collections.unmodifiableSortedMap(sorted);
        rounds = List.copyOf(rounds);
    }

    /** A place where nothing was started. */
    public static Series none(PlaceId place) {
        return new Series(place, 0, new Course.NotStarted(), new TreeMap<>(BY_USER), List.of(), Charge.NOBODY);
    }

    /** Under which id the work and the messages of a place's rounds are queued: they have an owner of their own. */
    public static NetworkId ownerOf(PlaceId place) {
        try {
            String name = place.platform() + "\n" + place.workspace().value() + "\n" + place.conversation();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return NetworkId.ofPlace(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public NetworkId owner() {
        return ownerOf(place);
    }

    public Optional<Membership> membership(MemberId member) {
        return Optional.ofNullable(members.get(member));
    }

    /** Those who count as in, whether they skip the next round or not. */
    public List<MemberId> in() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().standing() == Membership.Standing.IN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The members who are in the next round, if they are there. */
    public List<MemberId> inNext() {
        var terms = course.latestSetup().map(Setup::terms);
        return members.entrySet().stream()
                .filter(entry -> terms.filter(entry.getValue()::takesPart).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether people are asked before each round. */
    public boolean asks() {
        return course.latestSetup().filter(setup -> setup.terms().asks()).isPresent();
    }

    /** Whether people are being asked, or have been, about the coming round. */
    public boolean isAskingAboutNext() {
        return course.latestSetup()
                .flatMap(setup -> course.nextRound().filter(setup.terms().asking()::isAbout))
                .isPresent();
    }

    /** When somebody is to be asked next whether they are in; empty if nobody is. */
    public Optional<Instant> nextQuestion() {
        return course.latestSetup()
                .flatMap(setup -> course.nextRound()
                        .flatMap(turn -> setup.terms().asking().next(turn)));
    }

    public Optional<Round> round(int number) {
        return rounds.stream().filter(round -> round.number() == number).findFirst();
    }

    public Optional<Round> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** What matching is to know of the rounds so far. */
    public List<PastRound> history() {
        return rounds.stream().flatMap(round -> round.past().stream()).toList();
    }

    public Series at(long changed) {
        return new Series(place, changed, course, members, rounds, charge);
    }

    public Series in(Course changed) {
        return new Series(place, revision, changed, members, rounds, charge);
    }

    public Series with(MemberId member, Membership membership) {
        var changed = new TreeMap<>(members);
        changed.put(member, membership);
        return new Series(place, revision, course, changed, rounds, charge);
    }

    /** Every membership changed. */
    public Series eachMember(UnaryOperator<Membership> change) {
        var changed = new TreeMap<>(members);
        changed.replaceAll((member, membership) -> change.apply(membership));
        return new Series(place, revision, course, changed, rounds, charge);
    }

    /** With somebody who comes late into a round that has begun, if there is time left to match them. */
    public Series withLatecomer(MemberId member, Instant now) {
        return latest().filter(round -> course.goesOn()
                        && !round.over()
                        && now.isBefore(round.times().ask())
                        && round.groupOf(member).isEmpty())
                .map(round -> with(round.withNewcomer(member)))
                .orElse(this);
    }

    /** With a round taken back; what people had said before it holds again, unless they have said something since. */
    public Series undoing(Round round, Instant at) {
        var undone = with(round.undone(at));
        for (var before : round.aside().said().entrySet()) {
            var membership = undone.members().get(before.getKey());
            boolean holds = before.getValue() == Membership.Coming.NO || undone.isAskingAboutNext();
            if (membership != null && membership.coming() == Membership.Coming.UNSAID && holds) {
                undone = undone.with(before.getKey(), membership.saying(before.getValue()));
            }
        }
        return undone;
    }

    /** With what has not gone out yet of any round withdrawn. */
    public Series withdrawing(Instant at) {
        var withdrawn = rounds.stream()
                .map(round -> round.over() ? round : round.withdrawn(at))
                .toList();
        return new Series(place, revision, course, members, withdrawn, charge);
    }

    /** What members have said of the coming round. */
    public Map<MemberId, Membership.Coming> said() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().coming() != Membership.Coming.UNSAID)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().coming()));
    }

    /** Those who count as in and have not said that the next round goes without them. */
    public List<MemberId> notSittingOut() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().standing() == Membership.Standing.IN
                        && !entry.getValue().skipsNext())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Series with(Charge changed) {
        return new Series(place, revision, course, members, rounds, changed);
    }

    /** With a round changed, or added if there is none of its number. */
    public Series with(Round round) {
        var changed = new ArrayList<>(rounds);
        changed.removeIf(old -> old.number() == round.number());
        changed.add(round);
        changed.sort(Comparator.comparingInt(Round::number));
        return new Series(
                place,
                revision,
                course,
                members,
                changed.subList(Math.max(0, changed.size() - KEPT), changed.size()),
                charge);
    }
}
