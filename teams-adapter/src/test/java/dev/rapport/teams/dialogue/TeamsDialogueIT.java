package dev.rapport.teams.dialogue;

import dev.rapport.testkit.script.Scripts;

/** The scripts in the personal chat with Rapport. */
class TeamsDialogueIT extends Scripts {
    TeamsDialogueIT() {
        super(TeamsStage::new);
    }
}
