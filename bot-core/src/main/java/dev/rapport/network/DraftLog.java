package dev.rapport.network;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.strength.TieHistory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The interactions as the store has them, with the edits of a draft on top. */
final class DraftLog {
    private final InteractionLog stored;
    private final List<Edit> edits;

    DraftLog(InteractionLog stored, List<Edit> edits) {
        this.stored = stored;
        this.edits = edits;
    }

    List<Interaction> of(ContactId contact) {
        var all = new ArrayList<>(stored.of(contact));
        for (var edit : edits) {
            if (edit instanceof Edit.Log log && log.contact().equals(contact)) {
                all.removeAll(log.removed());
                all.addAll(log.added());
            }
        }
        return all;
    }

    /** A tie whose contact was changed: another level fades at another pace, so its history is folded anew. */
    Tie changed(Tie tie, Contact after, ZoneId zone) {
        var changed = tie.with(after);
        return tie.contact().level() == after.level()
                ? changed
                : changed.with(TieHistory.of(of(tie.id()), after.level(), zone));
    }

    /** The history after the latest edit: folded on top where that is enough, else anew from the whole log. */
    TieHistory history(Tie tie, Edit.Log latest, ZoneId zone) {
        var level = tie.contact().level();
        if (latest.removed().isEmpty() && latest.added().size() == 1) {
            var one = latest.added().getFirst();
            if (tie.history().precedes(one, zone)) {
                return tie.history().plus(one, level, zone);
            }
        }
        return TieHistory.of(of(tie.id()), level, zone);
    }
}
