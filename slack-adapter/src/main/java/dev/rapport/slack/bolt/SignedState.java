package dev.rapport.slack.bolt;

import com.slack.api.bolt.service.OAuthStateService;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The install flow's state: a random word and its time, signed, and bound to the browser by Bolt's cookie. Nothing to store,
 * so the flow may begin on one node and end on another. Slack's code, which it protects, works only once.
 */
final class SignedState implements OAuthStateService {
    private final Signature signature;
    private final InstantSource clock;
    private final Supplier<String> random;

    SignedState(Signature signature, InstantSource clock, Supplier<String> random) {
        this.signature = signature;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String generateNewStateValue() {
        var time = Long.toString(clock.instant().getEpochSecond());
        var word = random.get();
        return time + "." + word + "."
                + signature.sign(time, word.getBytes(StandardCharsets.UTF_8)).substring(3);
    }

    /** As long as a request of Slack's own: five minutes to press Allow. */
    @Override
    public long getExpirationInSeconds() {
        return 300;
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        var parts = state.split("\\.", 3);
        return parts.length == 3
                && signature.valid(parts[0], "v0=" + parts[2], parts[1].getBytes(StandardCharsets.UTF_8));
    }

    /** The signature stands for the record. */
    @Override
    public void addNewStateToDatastore(String state) {}

    /** It expires by itself. */
    @Override
    public void deleteStateFromDatastore(String state) {}
}
