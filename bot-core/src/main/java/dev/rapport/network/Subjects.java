package dev.rapport.network;

import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;

/** Whom promises, reminders and meetings are about. */
public final class Subjects {
    private Subjects() {}

    public static boolean isAbout(OpenItem item, ContactId contact) {
        return switch (item) {
            case Promise promise -> promise.contact().equals(contact);
            case Meeting meeting -> meeting.contact().equals(contact);
            case Reminder reminder -> contact.equals(reminder.about());
        };
    }
}
