package dev.rapport.app.playground;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says where to go, as the last line of the start. */
@Component
@ConditionalOnPlayground
final class PlaygroundAddress implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PlaygroundAddress.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        LOG.info("Rapport is ready. Open http://localhost:{} in your browser.", port);
    }
}
