package dev.rapport.app.slack;

import dev.rapport.slack.bolt.SlackDoorway;
import dev.rapport.slack.bolt.SlackHttp;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.ServletRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Where Slack posts to. The body is read as the bytes that came, for they are what Slack signed. */
@Component
@ConditionalOnSlack
@ServletRegistration(urlMappings = {SlackServlet.EVENTS, "/slack/install", "/slack/oauth_redirect"})
final class SlackServlet extends HttpServlet implements SmartInitializingSingleton {
    static final String EVENTS = "/slack/events";

    /** A view with all its fields is below 250 KB; nothing Slack sends is near this. */
    private static final int LARGEST = 2_000_000;

    private final transient ObjectProvider<SlackDoorway> doorway;
    private transient Optional<SlackHttp> slack = Optional.empty();
    private boolean installable;

    /** @param doorway asked for when everything else is there: Tomcat wants its servlets before that, and complains of what fails */
    SlackServlet(ObjectProvider<SlackDoorway> doorway) {
        this.doorway = doorway;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var opened = doorway.getObject();
        slack = opened.http();
        installable = opened.installable();
    }

    /** Commands, buttons, forms and events. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals(EVENTS)) {
            refuse(response, "GET");
            return;
        }
        int announced = request.getContentLength();
        if (announced > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var body = request.getInputStream().readNBytes(announced >= 0 ? announced : LARGEST + 1);
        if (body.length > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        answer(slack.map(http -> http.events(signedWith(request), body)), response);
    }

    /** The two pages of the install flow. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(EVENTS)) {
            refuse(response, "POST");
            return;
        }
        answer(
                slack.filter(http -> installable)
                        .map(http -> http.install(request.getRequestURI(), query(request), headers(request))),
                response);
    }

    private static void refuse(HttpServletResponse response, String allowed) throws IOException {
        response.setHeader("Allow", allowed);
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        var query = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return query;
    }

    private static Map<String, List<String>> signedWith(HttpServletRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : SlackHttp.SIGNED_WITH) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        return headers;
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return headers;
    }

    private static void answer(Optional<SlackHttp.Answered> answer, HttpServletResponse response) throws IOException {
        if (answer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var answered = answer.get();
        var body = answered.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answered.status());
        answered.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(answered.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Names the path for the metric of requests, as Spring does for its controllers. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(request.getServletPath()));
        super.service(request, response);
    }
}
