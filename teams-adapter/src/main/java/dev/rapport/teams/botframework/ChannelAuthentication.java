package dev.rapport.teams.botframework;

import com.auth0.jwt.exceptions.JWTVerificationException;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.authentication.AuthenticationException;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.CredentialProvider;
import com.microsoft.bot.connector.authentication.GovernmentChannelValidation;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import dev.rapport.teams.inbound.Activity;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks an incoming token with Microsoft's SDK: signature by a published key that is endorsed for the channel, issuer,
 * audience, life time, and the {@code serviceurl} claim against the activity's. Only tokens of the channel service are
 * taken, none of the SDK's other kinds (emulator, skills): Teams sends no other.
 */
final class ChannelAuthentication {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelAuthentication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CredentialProvider credentials;
    private final boolean government;

    /** Where keys are published is a static property of the SDK: one place per process. */
    ChannelAuthentication(TeamsSettings settings) {
        this.credentials = new SimpleCredentialProvider(settings.appId(), settings.password());
        this.government = settings.government();
        settings.openIdMetadata().ifPresent(metadata -> {
            ChannelValidation.setOpenIdMetaDataUrl(metadata.toString());
            GovernmentChannelValidation.setOpenIdMetaDataUrl(metadata.toString());
        });
    }

    /** What is known of the caller. */
    enum Verdict {
        GENUINE,
        FORGED,
        /** The keys could not be had in time. */
        UNDECIDED
    }

    Verdict check(String authorization, Activity activity) {
        try {
            identity(authorization, activity).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Verdict.GENUINE;
        } catch (AuthenticationException | JWTVerificationException malformed) {
            return Verdict.FORGED;
        } catch (ExecutionException refused) {
            return verdict(Objects.requireNonNullElse(refused.getCause(), refused));
        } catch (TimeoutException slow) {
            return Verdict.UNDECIDED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Verdict.UNDECIDED;
        }
    }

    private CompletableFuture<ClaimsIdentity> identity(String authorization, Activity activity) {
        var configuration = new AuthenticationConfiguration();
        var channel = activity.channelId();
        var service = activity.serviceUrl();
        return government
                ? GovernmentChannelValidation.authenticateToken(
                        authorization, credentials, service, channel, configuration)
                : ChannelValidation.authenticateToken(authorization, credentials, channel, service, configuration);
    }

    private static Verdict verdict(Throwable cause) {
        if (cause instanceof AuthenticationException || cause instanceof JWTVerificationException) {
            return Verdict.FORGED;
        }
        LOG.error("A token of Teams could not be checked: {}", cause.getClass().getSimpleName());
        return Verdict.UNDECIDED;
    }
}
