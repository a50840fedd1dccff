package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Exchange;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Stance;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a network's owner has put out for the team. */
public record ExchangeForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") List<Integer> shared,
        @JsonProperty("w") List<Integer> withheld,
        @JsonProperty("t") List<String> tags,
        @JsonProperty("n") List<NoticeForm> notices)
        implements StoredJson.Versioned {

    public static ExchangeForm of(Exchange exchange) {
        return new ExchangeForm(
                StoredJson.VERSION,
                people(exchange, Stance.SHARED),
                people(exchange, Stance.WITHHELD),
                List.copyOf(exchange.tags()),
                exchange.notices().values().stream().map(NoticeForm::of).toList());
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
        return new Exchange(people, new TreeSet<>(tags), byNumber);
    }
}
