package dev.rapport.slack.render;

/** Slack's limits, from its Block Kit reference; where it states none, ours. */
final class Limits {
    static final int BLOCKS = 50;
    static final int SECTION_TEXT = 3_000;
    static final int HEADER = 150;
    static final int ACTIONS = 25;
    static final int BUTTON_TEXT = 75;
    static final int BUTTON_VALUE = 2_000;

    /** Ours: a longer label would squeeze the words it stands beside. */
    static final int BESIDES = 16;

    static final int CONTEXT_TEXT = 2_000;

    /** Slack's advice for the text beside the blocks; it cuts at 40,000. */
    static final int FALLBACK_TEXT = 4_000;

    /** Ours: Slack refuses long messages ({@code msg_blocks_too_long}) without saying how long. */
    static final int MESSAGE_TEXT = 12_000;

    /** Ours: a longer address is shown as its words alone. */
    static final int LINK_TARGET = 1_000;

    static final int MODAL_TITLE = 24;
    static final int MODAL_BLOCKS = 100;
    static final int MODAL_BYTES = 250_000;
    static final int METADATA = 3_000;
    static final int LABEL = 2_000;
    static final int PLACEHOLDER = 150;
    static final int INPUT_LENGTH = 3_000;
    static final int OPTIONS = 100;
    static final int OPTION_TEXT = 75;

    private Limits() {}
}
