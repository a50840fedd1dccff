package dev.rapport.app.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.app.settings.WrongSetting;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class TeamsPropertiesTest {
    private static final String APP = "c0ffee00-1111-4222-8333-444455556666";
    private static final String TENANT = "5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11";
    private static final Map<String, String> RIGHT =
            Map.of("MICROSOFT_APP_ID", APP, "MICROSOFT_APP_PASSWORD", "hush", "MICROSOFT_APP_TENANT_ID", TENANT);

    @Test
    void a_single_tenant_registration_needs_three_settings() {
        var settings = with(Map.of()).checked();
        assertThat(settings.appId()).isEqualTo(APP);
        assertThat(settings.singleTenant()).isTrue();
        assertThat(settings.tenants()).containsExactly(TENANT);
        assertThat(settings.login()).isEqualTo(URI.create("https://login.microsoftonline.com"));
        assertThat(settings.emulator()).isFalse();
    }

    @Test
    void an_older_multi_tenant_one_names_the_tenants_it_serves() {
        var settings = with(Map.of("MICROSOFT_APP_TYPE", "MultiTenant", "MICROSOFT_APP_TENANT_ID", TENANT + ", " + APP))
                .checked();
        assertThat(settings.singleTenant()).isFalse();
        assertThat(settings.tenants()).containsExactlyInAnyOrder(TENANT, APP);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("MICROSOFT_APP_ID", "", "Microsoft App ID"),
                Arguments.of("MICROSOFT_APP_ID", "my-bot", "Microsoft App ID"),
                Arguments.of("MICROSOFT_APP_PASSWORD", "", "Certificates & secrets"),
                Arguments.of("MICROSOFT_APP_TENANT_ID", "", "Tenant ID"),
                Arguments.of("MICROSOFT_APP_TENANT_ID", "contoso.example", "Tenant ID"),
                Arguments.of("MICROSOFT_APP_TENANT_ID", TENANT + "," + APP, "MultiTenant"),
                Arguments.of("MICROSOFT_APP_TYPE", "UserAssignedMSI", "Bot type"),
                Arguments.of("MICROSOFT_LOGIN_URL", "http://login.example", "https://"),
                Arguments.of("MICROSOFT_OPENID_METADATA", "not an address", "public cloud"),
                Arguments.of("TEAMS_ALLOW_EMULATOR", "yes", "true or false"),
                Arguments.of("TEAMS_ALLOW_EMULATOR", "true", "without a token"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("wrong")
    void a_missing_or_wrong_setting_is_named_with_the_place_to_get_it(String name, String value, String place) {
        assertThatThrownBy(() -> with(Map.of(name, value)).checked())
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(place)
                .hasMessageNotContaining("hush");
    }

    @Test
    void stand_ins_on_this_machine_may_be_named_with_plain_http() {
        var settings = with(Map.of("MICROSOFT_LOGIN_URL", "http://127.0.0.1:9000/login"))
                .checked();
        assertThat(settings.login()).isEqualTo(URI.create("http://127.0.0.1:9000/login"));
    }

    @Test
    void the_emulator_mode_needs_nothing_else() {
        var environment = new MockEnvironment().withProperty("TEAMS_ALLOW_EMULATOR", "true");
        assertThat(TeamsProperties.of(environment).checked().emulator()).isTrue();
    }

    @Test
    void without_settings_there_is_no_teams() {
        assertThat(TeamsProperties.of(new MockEnvironment()).isPresent()).isFalse();
        assertThat(with(Map.of()).isPresent()).isTrue();
    }

    @Test
    void neither_the_properties_nor_the_settings_show_the_password() {
        assertThat(with(Map.of()).toString()).contains(APP).doesNotContain("hush");
        assertThat(with(Map.of()).checked().toString()).contains(APP).doesNotContain("hush");
    }

    private static TeamsProperties with(Map<String, String> changed) {
        var all = new HashMap<>(RIGHT);
        all.putAll(changed);
        var environment = new MockEnvironment();
        all.forEach(environment::setProperty);
        return TeamsProperties.of(environment);
    }
}
