package dev.rapport.app.teams;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True where one of the settings of Teams is there; whether they are all right is told at the start. */
final class TeamsConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return TeamsProperties.of(context.getEnvironment()).isPresent();
    }
}
