package dev.rapport.benchmarks.program;

import dev.rapport.benchmarks.load.SlashCommands;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two programs that are compared, ready to be started as often as one likes. */
public final class Candidate {
    /** As many as the image's training sends. */
    private static final int TRAINING = 112;

    private final String name;
    private final Unpacked unpacked;
    private final Map<String, String> settings;

    private Candidate(String name, Unpacked unpacked, Map<String, String> settings) {
        this.name = name;
        this.unpacked = unpacked;
        this.settings = settings;
    }

    /** Rapport, its cache made by the image's own training. */
    public static Candidate rapport(Workshop shop, Map<String, String> settings)
            throws IOException, InterruptedException {
        var unpacked = Unpacked.of(shop.jar("bot-app"), "rapport.jar", shop.options(), shop.folder("rapport"));
        Unpacked.run(
                unpacked.folder(),
                List.of(
                        Unpacked.java(),
                        shop.training().toString(),
                        unpacked.folder().toString(),
                        unpacked.cache().toString()));
        unpacked.requireCache();
        return new Candidate("Rapport", unpacked, settings);
    }

    /** The bare program, its cache made by as many commands. */
    public static Candidate bare(Workshop shop, Map<String, String> settings) throws IOException, InterruptedException {
        var unpacked = Unpacked.of(shop.jar("benchmarks/bare"), "bare.jar", shop.options(), shop.folder("bare"));
        var slash = new SlashCommands();
        try (var running = Running.start(unpacked.folder(), unpacked.training(), withSlack(settings))) {
            for (int i = 0; i < TRAINING; i++) {
                running.awaitAnswer(() -> slash.request("U0TRAINING", "help", Instant.now()), "Noted");
            }
        }
        unpacked.requireCache();
        return new Candidate("bare", unpacked, settings);
    }

    /** Starts it and returns at once. */
    public Running start() throws IOException {
        return Running.start(unpacked.folder(), unpacked.command(), withSlack(settings));
    }

    private static Map<String, String> withSlack(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("SLACK_BOT_TOKEN", "xoxb-benchmark");
        all.put("SLACK_SIGNING_SECRET", SlashCommands.secret());
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
