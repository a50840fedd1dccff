package dev.rapport.teams.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUrlsTest {
    private final ServiceUrls known = new ServiceUrls(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net/emea/5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11/",
                "https://smba.infra.gcc.teams.microsoft.com/teams",
                "https://smba.infra.gov.teams.microsoft.us/teams"
            })
    void microsofts_hosts_are_known(String url) {
        assertThat(known.knows(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/teams/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/smba.trafficmanager.net",
                "https://other.trafficmanager.net/teams/",
                "https://teams.microsoft.com.evil.example/",
                "https://evilteams.microsoft.com/",
                "https://user@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net:8443/",
                "https://smba.trafficmanager.net/teams?x=1",
                "http://127.0.0.1:9/",
                "file:///etc/passwd",
                "smba.trafficmanager.net",
                ""
            })
    void no_other_is(String url) {
        assertThat(known.knows(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:56150/_connector", "http://localhost:3000", "http://[::1]:80/"})
    void this_machine_is_known_only_to_who_works_with_stand_ins(String url) {
        assertThat(new ServiceUrls(true).knows(url)).isTrue();
        assertThat(known.knows(url)).isFalse();
    }
}
