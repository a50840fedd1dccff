package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.consent.Introduction;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Exchange;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.NoticeId;
import dev.rapport.exchange.Stance;
import dev.rapport.identity.NetworkId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a network's owner has put out for the team, and the introductions they take part in.
 *
 * @param told of others' asks and offers, what was told as fitting; null for nothing
 * @param introductions null for none
 */
public record ExchangeForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") List<Integer> shared,
        @JsonProperty("w") List<Integer> withheld,
        @JsonProperty("t") List<String> tags,
        @JsonProperty("n") List<NoticeForm> notices,
        @JsonProperty("f") @Nullable List<ToldForm> told,
        @JsonProperty("i") @Nullable List<IntroductionForm> introductions)
        implements StoredJson.Versioned {

    public static ExchangeForm of(Exchange exchange) {
        return new ExchangeForm(
                StoredJson.VERSION,
                people(exchange, Stance.SHARED),
                people(exchange, Stance.WITHHELD),
                List.copyOf(exchange.tags()),
                exchange.notices().values().stream().map(NoticeForm::of).toList(),
                StoredJson.orNull(told(exchange)),
                StoredJson.orNull(exchange.introductions().values().stream()
                        .map(IntroductionForm::of)
                        .toList()));
    }

    private static List<ToldForm> told(Exchange exchange) {
        return exchange.told().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(of -> new ToldForm(entry.getKey(), of.owner().value(), of.number())))
                .sorted(Comparator.comparing(ToldForm::number)
                        .thenComparing(ToldForm::owner)
                        .thenComparing(ToldForm::fitting))
                .toList();
    }

    private static List<Integer> people(Exchange exchange, Stance stance) {
        return exchange.people().entrySet().stream()
                .filter(entry -> entry.getValue() == stance)
                .map(entry -> entry.getKey().number())
                .toList();
    }

    public Exchange exchange() {
        var people = new TreeMap<ContactId, Stance>();
        shared.forEach(number -> people.put(new ContactId(number), Stance.SHARED));
        withheld.forEach(number -> people.put(new ContactId(number), Stance.WITHHELD));
        var byNumber = new TreeMap<Integer, Notice>();
        notices.stream().map(NoticeForm::notice).forEach(notice -> byNumber.put(notice.number(), notice));
        var fitting = new TreeMap<Integer, Set<NoticeId>>();
        StoredJson.orEmpty(told)
                .forEach(form -> fitting.computeIfAbsent(form.number(), _ -> new HashSet<>())
                        .add(new NoticeId(new NetworkId(form.owner()), form.fitting())));
        var paths = new TreeMap<Integer, Introduction>();
        StoredJson.orEmpty(introductions).stream()
                .map(IntroductionForm::introduction)
                .forEach(introduction -> paths.put(introduction.number(), introduction));
        return new Exchange(people, new TreeSet<>(tags), byNumber, fitting, paths);
    }

    /** One of somebody else's asks or offers, told as fitting one's own. */
    record ToldForm(
            @JsonProperty("n") int number,
            @JsonProperty("o") String owner,
            @JsonProperty("f") int fitting) {}
}
