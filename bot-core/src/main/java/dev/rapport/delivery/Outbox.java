package dev.rapport.delivery;

import dev.rapport.identity.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The messages lane. A message enters with the commit that causes it, due at once, and leaves by {@link #finish} alone.
 * Any number of nodes claim from it. All times and waits are the store's own, never domain time. Every method may throw
 * {@code StoreUnavailable}.
 */
public interface Outbox {
    /**
     * Claims messages whose time has come, oldest first; each is with one node until its lease ends.
     *
     * @param most how many at most
     */
    List<ClaimedMessage> claim(int most, Duration lease);

    /**
     * Asks whether it is this message's turn. It reserves the next free slot in its workspace's partition: not before now,
     * the end of a pause, or the pace after the slot before it, of the workspace and of the recipient; what a recipient
     * alone has to wait does not delay anybody else's slot. One that has to wait waits for its slot, and has it from then on: it
     * gets another one only while its workspace or recipient is paused.
     *
     * @return true if the slot is now: it may be sent under this claim, if {@link #note} takes it. False if it has to wait or
     *     was sent before: the claim has ended, and what waits will be claimed again when its slot has come
     */
    boolean takeTurn(ClaimedMessage claimed, Pace pace);

    /**
     * Keeps what is known about the attempt that is about to be made, so that whoever claims the message after a crash
     * knows it too. The lease begins anew: nobody looks for the message while the attempt may still be under way.
     *
     * @return false if the claim is outdated: then nothing may be sent
     */
    boolean note(ClaimedMessage claimed, Progress progress);

    /**
     * Gives a message back, to be claimed again after the wait. Nothing happens if the claim is outdated.
     *
     * @param cause why, for the {@link DeliveryLog}
     */
    void putBack(ClaimedMessage claimed, Duration wait, DeliveryLog.Cause cause, Progress progress);

    /** Ends a message's way. A parked one is kept aside with its progress. Nothing happens if the claim is outdated. */
    void finish(ClaimedMessage claimed, Ending ending);

    /**
     * What became of the message that this one replaces. One that waits and was never tried is taken out, for good.
     *
     * @throws IllegalArgumentException if the claimed message replaces none
     */
    Earlier earlier(ClaimedMessage claimed);

    /** The message that another one replaces. */
    sealed interface Earlier {
        /** It was sent, and this is it. */
        record Sent(SentMessage message) implements Earlier {}

        /** It is being sent, or it is not certain whether it was: ask again later. */
        record OnItsWay() implements Earlier {}

        /** It was not sent, and never will be; or longer than 24 hours ago. */
        record Never() implements Earlier {}
    }

    /**
     * Keeps everybody, on all nodes, from sending to this recipient for a while; a longer pause that is known already stays.
     *
     * @return how long ago another recipient in the same workspace was paused, within the last minute; else empty
     */
    Optional<Duration> pause(Recipient to, Duration pause);

    /** As above, for everybody in a workspace. */
    void pause(WorkspaceId workspace, Duration pause);

    /** How long until a message can be claimed, zero if one can now, leased ones left out; empty if none waits. */
    Optional<Duration> nextIn();
}
