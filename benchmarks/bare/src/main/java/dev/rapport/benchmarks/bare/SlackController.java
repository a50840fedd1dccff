package dev.rapport.benchmarks.bare;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bolt behind Spring's web server. */
@RestController
class SlackController {
    private final App app;
    private final SlackRequestParser parser;

    SlackController(App app) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    @PostMapping("/slack/events")
    ResponseEntity<String> events(HttpServletRequest request, @RequestBody byte[] body) throws Exception {
        var headers = new HashMap<String, List<String>>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        var answer = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(request.getRequestURI())
                .headers(new RequestHeaders(headers))
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .build()));
        return ResponseEntity.status(answer.getStatusCode())
                .header(HttpHeaders.CONTENT_TYPE, answer.getContentType())
                .body(answer.getBody());
    }
}
