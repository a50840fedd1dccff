package dev.rapport.playground;

import dev.rapport.testkit.script.Scripts;

/** The scripts at the playground's page. */
class PlaygroundDialogueTest extends Scripts {
    PlaygroundDialogueTest() {
        super(PlaygroundStage::new);
    }
}
