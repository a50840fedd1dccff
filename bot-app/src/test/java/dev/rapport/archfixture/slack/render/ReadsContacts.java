package dev.rapport.archfixture.slack.render;

import dev.rapport.archfixture.contact.Contact;

/** Breaks a rule of the architecture, to prove that the rule notices. */
public final class ReadsContacts {
    Contact contact = new Contact();
}
