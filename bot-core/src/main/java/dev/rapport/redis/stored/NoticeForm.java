package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.exchange.Notice;

/** An ask or an offer, inside other forms. */
record NoticeForm(
        @JsonProperty("n") int number,
        @JsonProperty("k") String kind,
        @JsonProperty("t") String text,
        @JsonProperty("p") String posted) {
    static NoticeForm of(Notice notice) {
        return new NoticeForm(notice.number(), Codes.of(notice.kind()), notice.text(), Times.text(notice.posted()));
    }

    Notice notice() {
        return new Notice(number, Codes.noticeKind(kind), text, Times.instant(posted));
    }
}
