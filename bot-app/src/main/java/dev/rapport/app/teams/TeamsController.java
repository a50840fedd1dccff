package dev.rapport.app.teams;

import dev.rapport.teams.botframework.TeamsHttp;
import dev.rapport.teams.botframework.TeamsRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Teams posts to. The body stays raw: the signature's claims are compared with what it says. */
@RestController
@ConditionalOnTeams
final class TeamsController {
    private final TeamsHttp teams;

    TeamsController(TeamsHttp teams) {
        this.teams = teams;
    }

    @PostMapping("/api/messages")
    ResponseEntity<String> post(
            HttpServletRequest request,
            @RequestHeader Map<String, String> headers,
            @RequestBody(required = false) @Nullable String body) {
        var answer = teams.post(new TeamsRequest(request.getRemoteAddr(), headers, body == null ? "" : body));
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
