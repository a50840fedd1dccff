package dev.rapport.app.settings;

/** A setting is missing or wrong, so that the program must not start. */
public final class WrongSetting extends RuntimeException {
    /** @param sentence names the setting, says what is wrong with it and where the right value is found; no secret */
    public WrongSetting(String sentence) {
        super(sentence);
    }
}
