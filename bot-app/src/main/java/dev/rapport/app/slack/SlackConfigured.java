package dev.rapport.app.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True where one of the settings of Slack is there; whether they are all right is told at the start. */
final class SlackConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return SlackProperties.of(context.getEnvironment()).isPresent();
    }
}
