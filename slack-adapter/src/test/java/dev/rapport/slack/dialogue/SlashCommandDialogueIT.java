package dev.rapport.slack.dialogue;

import dev.rapport.testkit.script.Scripts;

/** The scripts by {@code /network …}, answered ephemerally. */
class SlashCommandDialogueIT extends Scripts {
    SlashCommandDialogueIT() {
        super(SlackStage::slashCommands);
    }
}
