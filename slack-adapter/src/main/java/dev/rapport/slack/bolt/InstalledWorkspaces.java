package dev.rapport.slack.bolt;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.InstallationService;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.slack.inbound.Arrival.Heard;
import dev.rapport.slack.inbound.Interactions;
import dev.rapport.slack.inbound.Places;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bolt's install flow, kept where Rapport keeps its installations. Only bot tokens are asked for and kept. */
final class InstalledWorkspaces implements InstallationService {
    private final Installations installations;
    private final Consumer<Heard> greet;

    /** @param greet what to do with whoever installed Rapport */
    InstalledWorkspaces(Installations installations, Consumer<Heard> greet) {
        this.installations = installations;
        this.greet = greet;
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        var workspace =
                workspace(installer.getIsEnterpriseInstall(), installer.getEnterpriseId(), installer.getTeamId());
        installations.save(new Installation(
                workspace, installer.getBotUserId(), installer.getBotAccessToken(), installer.getBotScope()));
        greet.accept(Interactions.installation(workspace, installer.getInstallerUserId()));
    }

    @Override
    public void saveBot(Bot bot) {
        installations.save(new Installation(
                workspace(bot.getIsEnterpriseInstall(), bot.getEnterpriseId(), bot.getTeamId()),
                bot.getBotUserId(),
                bot.getBotAccessToken(),
                bot.getBotScope()));
    }

    @Override
    public void deleteBot(Bot bot) {
        installations.remove(workspace(bot.getIsEnterpriseInstall(), bot.getEnterpriseId(), bot.getTeamId()));
    }

    private static WorkspaceId workspace(
            @Nullable Boolean organisation, @Nullable String enterprise, @Nullable String team) {
        return Places.workspace(Boolean.TRUE.equals(organisation), enterprise, team);
    }

    /** No user tokens are kept, so there is nothing of an installer's to delete. */
    @Override
    public void deleteInstaller(Installer installer) {}

    /** Rapport finds its tokens itself. */
    @Override
    public @Nullable Bot findBot(String enterpriseId, String teamId) {
        return null;
    }

    @Override
    public @Nullable Installer findInstaller(String enterpriseId, String teamId, String userId) {
        return null;
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    /** There is no history to turn on. */
    @Override
    public void setHistoricalDataEnabled(boolean enabled) {}
}
