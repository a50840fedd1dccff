package dev.rapport.slack.dialogue;

import dev.rapport.testkit.script.Scripts;

/** The scripts in the direct conversation, where typed words can open no form. */
class DirectMessageDialogueIT extends Scripts {
    DirectMessageDialogueIT() {
        super(SlackStage::directMessages);
    }
}
