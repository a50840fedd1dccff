package dev.rapport.conversation;

import dev.rapport.change.PendingStore.Pending;
import dev.rapport.change.UndoStep;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Form;
import dev.rapport.reply.Reply;
import java.util.function.Supplier;

/** What handling a command came to. Nothing is stored before the engine has committed it. */
public sealed interface Outcome {
    /** Something to say or show; nothing changes. */
    record Told(Answer answer) implements Outcome {}

    /** A question back, which is kept and then said. */
    record Asked(Pending question, Reply reply) implements Outcome {}

    /** A change, and what is said once it is stored. */
    record Changed(NetworkDraft draft, Reply reply, UndoStep undo) implements Outcome {}

    /** A change of what belongs to a place and not to the person; it is made, once for the event, by carrying this out. */
    record Elsewhere(Supplier<Answer> act) implements Outcome {}

    /** Says something and changes nothing. */
    static Outcome tell(Reply reply) {
        return new Told(new Answer.Say(reply));
    }

    /** Puts something in the place of the message whose button was pressed, such as the next page of a list. */
    static Outcome show(Reply reply) {
        return new Told(new Answer.Replace(reply));
    }

    /** Opens a form; {@code instead} is said where none can be opened, with a button that does. */
    static Outcome open(Form form, Reply instead) {
        return new Told(new Answer.OpenForm(form, instead));
    }

    /** A change that can be taken back; {@code what} fits after "I took back": "adding Ada Lovelace". */
    static Outcome change(NetworkDraft draft, String what, Reply reply) {
        return new Changed(draft, reply, new UndoStep.Remember(what));
    }
}
