package dev.rapport.playground.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.playground.inbound.PageCallers.Refusal;
import dev.rapport.playground.inbound.PageCallers.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCallersTest {
    private static final int PORT = 3978;

    @Test
    void thePageItselfPasses() {
        assertThat(PageCallers.check(post(Map.of()))).isEmpty();
        assertThat(PageCallers.check(get("127.0.0.1", Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    void everyAddressOfThisMachineItselfPasses(String address) {
        assertThat(PageCallers.check(get(address, Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "10.0.0.1", "::ffff:10.0.0.1", "2001:db8::1", "0.0.0.0", "localhost", ""})
    void anotherMachineIsTurnedAway(String address) {
        assertThat(PageCallers.check(get(address, Map.of()))).contains(Refusal.NOT_THIS_MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3978", "127.0.0.1:3978", "[::1]:3978"})
    void thisMachineHasThreeNames(String host) {
        assertThat(PageCallers.check(get("127.0.0.1", Map.of("host", host)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example:3978",
                "localhost.evil.example:3978",
                "localhost",
                "localhost:80",
                "localhost:39780",
                "evil.example@localhost:3978",
                "127.0.0.2:3978",
                ""
            })
    void aReboundNameIsTurnedAway(String host) {
        assertThat(PageCallers.check(get("127.0.0.1", Map.of("host", host)))).contains(Refusal.OTHER_HOST);
    }

    @Test
    void twoHostsOrNoneAreTurnedAway() {
        var two = Map.of("host", List.of("localhost:3978", "localhost:3978"));
        assertThat(PageCallers.check(new Request("GET", "127.0.0.1", PORT, 0, two)))
                .contains(Refusal.OTHER_HOST);
        assertThat(PageCallers.check(new Request("GET", "127.0.0.1", PORT, 0, Map.of())))
                .contains(Refusal.OTHER_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "http://localhost:3000", "http://127.0.0.1:3978", "null", "file://", ""})
    void anotherSitesScriptIsTurnedAway(String origin) {
        assertThat(PageCallers.check(post(Map.of("origin", origin)))).contains(Refusal.OTHER_ORIGIN);
        assertThat(PageCallers.check(get("127.0.0.1", Map.of("origin", origin))))
                .contains(Refusal.OTHER_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-forwarded-for",
                "x-forwarded-host",
                "x-forwarded-proto",
                "x-forwarded",
                "forwarded",
                "via",
                "x-real-ip",
                "cf-connecting-ip"
            })
    void whateverCameThroughATunnelIsTurnedAway(String header) {
        assertThat(PageCallers.check(post(Map.of(header, "203.0.113.9")))).contains(Refusal.FORWARDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "text/json"})
    void aFormOfAnotherSiteIsTurnedAway(String type) {
        assertThat(PageCallers.check(post(Map.of("content-type", type)))).contains(Refusal.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 200_001, Long.MAX_VALUE})
    void aBodyWithoutAnEndIsTurnedAway(long length) {
        var request = post(Map.of());
        assertThat(PageCallers.check(new Request("POST", "127.0.0.1", PORT, length, request.headers())))
                .contains(Refusal.TOO_LONG);
    }

    private static Request post(Map<String, String> headers) {
        var all = new HashMap<>(
                Map.of("origin", "http://localhost:3978", "content-type", "application/json; charset=utf-8"));
        all.putAll(headers);
        return request("POST", "127.0.0.1", all);
    }

    private static Request get(String address, Map<String, String> headers) {
        return request("GET", address, headers);
    }

    private static Request request(String method, String address, Map<String, String> headers) {
        Map<String, List<String>> all = new HashMap<>(Map.of("host", List.of("localhost:3978")));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new Request(method, address, PORT, 80, all);
    }
}
