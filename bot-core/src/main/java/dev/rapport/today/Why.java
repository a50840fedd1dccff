package dev.rapport.today;

import dev.rapport.contact.Contact;
import dev.rapport.interaction.Interaction;
import dev.rapport.network.Tie;
import dev.rapport.reciprocity.Ledger;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.rhythm.RhythmProposal;
import dev.rapport.strength.MutualReading;
import dev.rapport.strength.StrengthTerms;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How strength and priority of one tie come about, term by term.
 *
 * @param terms the figures of the strength
 * @param priority the figures of the priority, also where nothing is prompted
 * @param strengthRows the strength in words, one term a row
 * @param priorityRows the priority in words, one term a row
 * @param cautions what is worth a word beside the figures; each a sentence
 * @param proposal the rhythm the two keep by themselves, if it differs from a merely usual one
 */
public record Why(
        StrengthTerms terms,
        Priority priority,
        List<Row> strengthRows,
        List<Row> priorityRows,
        List<String> cautions,
        Optional<Rhythm> proposal) {
    public Why {
        strengthRows = List.copyOf(strengthRows);
        priorityRows = List.copyOf(priorityRows);
        cautions = List.copyOf(cautions);
    }

    /** One term: what it is called, and what it is here and why. */
    public record Row(String term, String words) {}

    static Why of(Tie tie, List<Interaction> interactions, Quarter quarter, ZonedDateTime time) {
        var zone = time.getZone();
        var now = time.toInstant();
        var terms = StrengthTerms.of(tie.contact(), interactions, zone, now);
        var priority = Ranking.priority(tie, quarter, now);
        return new Why(
                terms,
                priority,
                WhyRows.strength(tie.contact(), terms, Reasons.latest(interactions, zone), time),
                WhyRows.priority(tie, priority, quarter, time),
                WhyRows.cautions(tie.contact(), MutualReading.of(tie.history()), Ledger.of(interactions, zone, now)),
                proposal(tie.contact(), interactions, zone));
    }

    /**
     * The rhythm two people keep by themselves, from three days in touch on; empty where the owner has set one or wants
     * no prompts, and where it is the usual one anyway.
     */
    public static Optional<Rhythm> proposal(Contact contact, List<Interaction> interactions, ZoneId zone) {
        var cadence = contact.cadence();
        if (cadence.rhythm() != null || !cadence.prompts()) {
            return Optional.empty();
        }
        var days = interactions.stream().map(one -> one.moment().date(zone)).toList();
        return RhythmProposal.of(days).filter(rhythm -> !rhythm.equals(contact.rhythm()));
    }
}
