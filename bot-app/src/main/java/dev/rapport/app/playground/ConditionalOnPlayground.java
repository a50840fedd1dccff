package dev.rapport.app.playground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Only while neither Slack nor Teams is configured: whoever reaches the playground is whom they choose to be. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(NoPlatformConfigured.class)
@interface ConditionalOnPlayground {}
