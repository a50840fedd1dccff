package dev.rapport.testkit.script;

import dev.rapport.testkit.CoreStage;

/** The scripts with the core alone. */
class CoreDialogueTest extends Scripts {
    CoreDialogueTest() {
        super(CoreStage::new);
    }
}
