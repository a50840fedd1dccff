package dev.rapport.testkit;

import java.util.List;
import java.util.Map;

/** A way to talk to Rapport as a person does: the core alone, or through an adapter with its real wire format. */
public interface Doorway {
    /** Types a line. */
    void type(String line);

    /** Presses a button of the latest message that has one with this label. */
    void press(String label);

    /**
     * Fills fields of the form that is open, by field id, and submits it; other fields keep what they show, or what was
     * typed into them before the form was refused.
     */
    void submit(Map<String, String> values);

    /** What was said since this was last asked, oldest first; a replaced message counts as said. */
    List<Heard> heard();

    /**
     * A message as the person sees it.
     *
     * @param text all words, line by line
     * @param buttons the labels of its buttons, top to bottom
     * @param fields the fields of the form that it shows, by id, with what they are filled in with; empty if it is none
     * @param inPlace whether it took the place of the message whose button was pressed
     */
    record Heard(String text, List<String> buttons, Map<String, String> fields, boolean inPlace) {}
}
