package dev.rapport.reply;

import java.util.List;

/**
 * Something to fill in. Submitted, it runs as its command with the values of its fields.
 *
 * @param title at most 24 characters
 * @param command what it submits to, with the ids of what it acts on: {@code edit id:7}; at most 1,000 characters
 * @param submit the label of the button, at most 24 characters
 */
public record Form(String title, String command, List<Field> fields, String submit) {
    public Form {
        fields = List.copyOf(fields);
        if (title.length() > 24 || submit.length() > 24) {
            throw new IllegalArgumentException("A form's title and button have at most 24 characters");
        }
    }
}
