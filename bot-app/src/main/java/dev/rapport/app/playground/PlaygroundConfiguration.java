package dev.rapport.app.playground;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.conversation.demo.DemoCommand;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.Places;
import dev.rapport.platform.TimeMachine;
import dev.rapport.playground.ClockControl;
import dev.rapport.playground.DemoData;
import dev.rapport.playground.Playground;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.directory.PlaygroundPlaces;
import dev.rapport.playground.outbound.PlaygroundGateway;
import dev.rapport.playground.outbound.Transcripts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The playground, whole; without it there is no page, no endpoint and no way to move the clock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPlayground
class PlaygroundConfiguration implements WebMvcConfigurer {
    /** Where the page is on the class path: not under a folder that is served by itself. */
    static final String PAGE = "dev/rapport/playground/page/";

    @Bean
    PlaygroundDirectory playgroundDirectory() {
        return new PlaygroundDirectory();
    }

    @Bean
    Places playgroundPlaces() {
        return new PlaygroundPlaces();
    }

    @Bean
    Transcripts transcripts(MovableClock clock) {
        return new Transcripts(clock);
    }

    @Bean
    PlaygroundGateway playgroundGateway(Transcripts transcripts) {
        return new PlaygroundGateway(transcripts);
    }

    @Bean
    Playground playground(
            Conversation conversation, Transcripts transcripts, PlaygroundDirectory directory, Incidents incidents) {
        return new Playground(conversation, transcripts, directory, incidents, Thread::startVirtualThread);
    }

    @Bean
    DemoCommand demo() {
        return new DemoCommand(DemoData.read());
    }

    @Bean
    ClockControl clockControl(MovableClock clock, TimeMachine time, Transcripts transcripts) {
        return new ClockControl(clock, time, transcripts);
    }

    @Bean
    OpenPages openPages(Transcripts transcripts) {
        return new OpenPages(transcripts);
    }

    /** Before everything else, over every path of this port. */
    @Bean
    FilterRegistrationBean<PlaygroundGuard> playgroundGuard() {
        var registration = new FilterRegistrationBean<>(new PlaygroundGuard());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/*");
        return registration;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/playground/page/**")
                .addResourceLocations("classpath:/" + PAGE)
                .setCacheControl(CacheControl.noCache());
    }
}
