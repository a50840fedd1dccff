package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is in charge of a series, and what they did.
 *
 * @param organisers those who were named, beside whom the platform makes responsible
 * @param acts the last {@value #KEPT}, the latest last
 */
public record Charge(Set<MemberId> organisers, List<Act> acts) {
    static final int KEPT = 100;
    public static final Charge NOBODY = new Charge(Set.of(), List.of());

    public Charge {
        organisers = Set.copyOf(organisers);
        acts = List.copyOf(acts);
    }

    public Charge after(Act act) {
        var all = new ArrayList<>(acts);
        all.add(act);
        return new Charge(organisers, all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    public Charge with(MemberId organiser) {
        var more = new HashSet<>(organisers);
        more.add(organiser);
        return new Charge(more, acts);
    }
}
