package dev.rapport.app.playground;

import dev.rapport.conversation.Incidents;
import dev.rapport.playground.ClockControl;
import dev.rapport.playground.PageAnswer;
import dev.rapport.playground.Playground;
import dev.rapport.playground.outbound.StreamEvent;
import dev.rapport.playground.outbound.Subscription;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The playground over HTTP: the page, its events, its clock and its stream. */
@RestController
@ConditionalOnPlayground
final class PlaygroundController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Playground playground;
    private final ClockControl clock;
    private final Incidents incidents;

    PlaygroundController(Playground playground, ClockControl clock, Incidents incidents) {
        this.playground = playground;
        this.clock = clock;
        this.incidents = incidents;
    }

    @GetMapping(path = "/", produces = "text/html;charset=UTF-8")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource(PlaygroundConfiguration.PAGE + "index.html"));
    }

    @PostMapping(path = "/playground/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> event(@RequestBody String body) {
        return respond(playground.handle(body));
    }

    @PostMapping(path = "/playground/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> move(@RequestBody String body) {
        return respond(clock.move(body));
    }

    /** Stays open; the thread that waits here is a virtual one. */
    @GetMapping("/playground/stream")
    void stream(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String zone,
            HttpServletResponse response)
            throws IOException {
        try (var subscription = playground.open(as, zone)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            relay(subscription, response.getWriter());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(HttpMessageNotReadableException nothing) {
        return ResponseEntity.badRequest().build();
    }

    /** The page keeps what was typed and shows the sentence. */
    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure) {
        return ResponseEntity.internalServerError()
                .contentType(MediaType.TEXT_PLAIN)
                .body(incidents.report(failure).summary());
    }

    private static void relay(Subscription subscription, PrintWriter page) throws InterruptedException {
        while (subscription.isOpen() && !page.checkError()) {
            page.write(
                    subscription.next(HEARTBEAT).map(PlaygroundController::line).orElse(": still here\n\n"));
            page.flush();
        }
    }

    private static String line(StreamEvent event) {
        return "event: " + event.name() + "\ndata: " + event.json() + "\n\n";
    }

    private static ResponseEntity<String> respond(PageAnswer answer) {
        var status = answer.understood() ? ResponseEntity.ok() : ResponseEntity.badRequest();
        return status.cacheControl(CacheControl.noStore()).body(answer.json());
    }
}
