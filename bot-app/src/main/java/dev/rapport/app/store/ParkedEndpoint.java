package dev.rapport.app.store;

import dev.rapport.work.Backlog;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What failed too often and was kept aside: how much it is, and a way to have it tried again. */
@Endpoint(id = "parked")
class ParkedEndpoint {
    private final Backlog backlog;

    ParkedEndpoint(Backlog backlog) {
        this.backlog = backlog;
    }

    @ReadOperation
    public Map<String, Long> parked() {
        return Map.of(
                "work", backlog.work().parked(), "messages", backlog.messages().parked());
    }

    /** All of it is due now, its failures forgotten. */
    @WriteOperation
    public Map<String, Integer> release() {
        return Map.of("released", backlog.release());
    }
}
