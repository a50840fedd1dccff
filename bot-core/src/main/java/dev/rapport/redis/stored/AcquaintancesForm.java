package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.network.Acquaintance;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Who knows whom. */
public record AcquaintancesForm(
        @JsonProperty("v") int version, @JsonProperty("k") List<List<Integer>> pairs) implements StoredJson.Versioned {

    public static AcquaintancesForm of(Collection<Acquaintance> acquaintances) {
        var pairs = acquaintances.stream()
                .map(pair -> List.of(pair.one().number(), pair.other().number()))
                .toList();
        return new AcquaintancesForm(StoredJson.VERSION, pairs);
    }

    public TreeSet<Acquaintance> acquaintances() {
        var all = new TreeSet<Acquaintance>();
        pairs.forEach(pair -> all.add(Acquaintance.of(new ContactId(pair.get(0)), new ContactId(pair.get(1)))));
        return all;
    }
}
