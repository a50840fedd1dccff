package dev.rapport.introduction.matching;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.MatchRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are owed from the last rounds in which they took part. */
final class Debts {
    private static final int THIRD = 1;
    private static final int LEFT_OUT = 2;
    private static final int MOST = 7;

    private final MatchRequest request;
    private final Map<MemberId, Integer> places;

    Debts(MatchRequest request, Map<MemberId, Integer> places) {
        this.request = request;
        this.places = places;
    }

    /** 0 for whoever was in a group of the right size, 1 for thirds, 2 more for each round running that they waited. */
    void into(int[] debt) {
        var owed = new HashMap<MemberId, Integer>();
        for (var round : request.history()) {
            round.groups().forEach(group -> note(group, owed));
            round.leftOut().forEach(member -> owed.merge(member, LEFT_OUT, (old, more) -> Math.min(MOST, old + more)));
        }
        places.forEach((member, place) -> debt[place] = owed.getOrDefault(member, 0));
    }

    private void note(List<MemberId> group, Map<MemberId, Integer> owed) {
        for (int i = 0; i < group.size(); i++) {
            owed.put(group.get(i), i < request.settings().groupSize() ? 0 : THIRD);
        }
    }
}
