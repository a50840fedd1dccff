package dev.rapport.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalCallersTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1"})
    void theseConnectFromHere(String address) {
        assertThat(LocalCallers.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "::2", "localhost", "localhost.evil.example", ""})
    void othersDoNot(String address) {
        assertThat(LocalCallers.isLoopback(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-forwarded-for",
                "x-forwarded-host",
                "x-forwarded",
                "forwarded",
                "via",
                "x-real-ip",
                "x-client-ip",
                "x-cluster-client-ip",
                "true-client-ip",
                "cf-connecting-ip"
            })
    void aProxyOrATunnelGivesItselfAway(String header) {
        assertThat(LocalCallers.isForwarded(List.of("host", header))).isTrue();
    }

    @Test
    void aBrowserSaysNothingOfTheKind() {
        assertThat(LocalCallers.isForwarded(List.of("host", "origin", "user-agent", "x-requested-with")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:3978", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:3978"})
    void theseAreNamesOfThisMachine(String host) {
        assertThat(LocalCallers.isLocalHost(host)).isTrue();
        assertThat(LocalCallers.isLocalOrigin("http://" + host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bot.example",
                "localhost.evil.example",
                "evil.example:3978",
                "localhost:80:80",
                "localhost@evil.example",
                "127.0.0.1.evil.example",
                ""
            })
    void othersAreNot(String host) {
        assertThat(LocalCallers.isLocalHost(host)).isFalse();
        assertThat(LocalCallers.isLocalOrigin("http://" + host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "localhost", "file://localhost", "https://evil.example"})
    void noPageOfThisMachineHasTheseOrigins(String origin) {
        assertThat(LocalCallers.isLocalOrigin(origin)).isFalse();
    }
}
