package dev.rapport.work;

/** A change of an owner's work, made together with the change of the network that causes it. */
public sealed interface QueueEdit {
    /** Puts an item into the queue or moves it. */
    record Schedule(WorkItem item) implements QueueEdit {}

    /** Takes an item out; nothing happens if it is not there. */
    record Cancel(WorkItem.Key key) implements QueueEdit {}
}
