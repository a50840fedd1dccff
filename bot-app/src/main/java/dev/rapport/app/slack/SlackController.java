package dev.rapport.app.slack;

import dev.rapport.slack.bolt.SlackDoorway;
import dev.rapport.slack.bolt.SlackHttp;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where Slack posts to. The body is read as the bytes that came, for they are what Slack signed. */
@RestController
@ConditionalOnSlack
final class SlackController {
    /** A view with all its fields is below 250 KB; nothing Slack sends is near this. */
    private static final int LARGEST = 2_000_000;

    private final Optional<SlackHttp> slack;
    private final boolean installable;

    SlackController(SlackDoorway doorway) {
        this.slack = doorway.http();
        this.installable = doorway.installable();
    }

    @PostMapping("/slack/events")
    ResponseEntity<String> events(HttpServletRequest request) throws IOException {
        int announced = request.getContentLength();
        if (announced > LARGEST) {
            return ResponseEntity.status(413).build();
        }
        var body = request.getInputStream().readNBytes(announced >= 0 ? announced : LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.status(413).build();
        }
        return slack.map(http -> answer(http.events(headers(request), body)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping({"/slack/install", "/slack/oauth_redirect"})
    ResponseEntity<String> install(HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) {
        return slack.filter(http -> installable)
                .map(http -> answer(http.install(request.getRequestURI(), query, headers(request))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static ResponseEntity<String> answer(SlackHttp.Answered answered) {
        var headers = new HttpHeaders();
        answered.headers().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        headers.set(HttpHeaders.CONTENT_TYPE, answered.contentType());
        return ResponseEntity.status(answered.status()).headers(headers).body(answered.body());
    }
}
