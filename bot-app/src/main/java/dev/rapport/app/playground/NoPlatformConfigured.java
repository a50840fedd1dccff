package dev.rapport.app.playground;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True while not one setting of Slack or Teams is there, the emulator mode included. */
final class NoPlatformConfigured implements Condition {
    private static final List<String> SETTINGS = List.of(
            "SLACK_BOT_TOKEN",
            "SLACK_SIGNING_SECRET",
            "SLACK_APP_TOKEN",
            "SLACK_CLIENT_ID",
            "SLACK_CLIENT_SECRET",
            "MICROSOFT_APP_ID",
            "MICROSOFT_APP_PASSWORD",
            "MICROSOFT_APP_TENANT_ID");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return SETTINGS.stream().allMatch(name -> value(environment, name).isEmpty())
                && List.of("", "false")
                        .contains(value(environment, "TEAMS_ALLOW_EMULATOR").toLowerCase(Locale.ROOT));
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
