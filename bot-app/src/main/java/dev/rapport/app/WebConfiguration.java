package dev.rapport.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** What every request passes on its way in. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** Left out: Spring's own dispatcher does the same for its requests, and nothing else asks for it. */
    @Bean
    @FilterRegistration(enabled = false)
    RequestContextFilter requestContextFilter() {
        return new RequestContextFilter();
    }

    /** Times requests when they are answered; a second timer for those under way costs as much again and nobody reads it. */
    @Bean
    DefaultMeterObservationHandler timesOfWhatIsAnswered(MeterRegistry meters) {
        return new DefaultMeterObservationHandler(meters, IgnoredMeters.LONG_TASK_TIMER);
    }
}
