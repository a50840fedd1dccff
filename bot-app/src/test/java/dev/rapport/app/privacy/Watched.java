package dev.rapport.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/** What whoever operates Rapport can see of it: all that is logged, at every level, and all that is counted. */
final class Watched implements AutoCloseable {
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final String PLANTED = "planted";
    private static final List<String> PARTS = List.of("context", "pair", "cause", "line");

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Watched() {
        logger("dev.rapport").setLevel(ch.qos.logback.classic.Level.ALL);
        events.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(events);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    MeterRegistry meters() {
        return meters;
    }

    /** Every line with all that belongs to it: arguments, the failure and its causes, context, the thread. */
    String log() {
        synchronized (events) {
            return events.list.stream().map(Watched::line).collect(Collectors.joining("\n"));
        }
    }

    private static String line(ILoggingEvent event) {
        var pairs = event.getKeyValuePairs() == null ? List.<KeyValuePair>of() : event.getKeyValuePairs();
        return String.join(
                " ",
                event.getLevel().toString(),
                event.getLoggerName(),
                event.getThreadName(),
                event.getFormattedMessage(),
                Arrays.deepToString(event.getArgumentArray()),
                event.getMDCPropertyMap().toString(),
                pairs.toString(),
                event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    /** The page that Prometheus reads, and each meter's name and tags as they are here. */
    String metrics() {
        return meters.scrape() + "\n"
                + meters.getMeters().stream()
                        .map(meter -> meter.getId().toString() + meter.getId().getDescription())
                        .collect(Collectors.joining("\n"));
    }

    /** Proves that a word would be found wherever it could stand, and that no other planted word is anywhere. */
    void showsNothingBut(String... counted) {
        LEVELS.forEach(Watched::plant);
        var logged = Words.in(log());
        assertThat(logged)
                .as("what a search of the log finds")
                .containsAll(LEVELS.stream()
                        .flatMap(level -> PARTS.stream().map(part -> planted(part, level)))
                        .toList());
        assertThat(logged).as("planted words in the log").allMatch(word -> word.startsWith(PLANTED));

        String metrics = metrics();
        assertThat(metrics).contains(counted);
        assertThat(Words.in(metrics)).as("planted words in metrics").isEmpty();
        meters.counter("rapport.meterzq", "keyzq", "tagzq").increment();
        assertThat(Words.in(metrics())).as("what a search of metrics finds").contains("meterzq", "keyzq", "tagzq");
    }

    private static void plant(Level level) {
        try (var _ = MDC.putCloseable("who", planted("context", level))) {
            LoggerFactory.getLogger(Watched.class)
                    .atLevel(level)
                    .addKeyValue("what", planted("pair", level))
                    .setCause(new Failure("", new Failure(planted("cause", level), null)))
                    .log("said {}", planted("line", level));
        }
    }

    /** Several tests look at one log. */
    private static String planted(String part, Level level) {
        return PLANTED + part + level.name().toLowerCase(Locale.ROOT) + "zq";
    }

    private static final class Failure extends RuntimeException {
        Failure(String message, @Nullable Throwable cause) {
            super(message, cause, false, false);
        }
    }

    @Override
    public void close() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(events);
        meters.close();
    }
}
