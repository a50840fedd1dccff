package dev.rapport.warmpath;

import dev.rapport.consent.Side;
import dev.rapport.contact.Contact;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts for somebody who asks or introduces by a message of their own: asked first, each with a way to say no. */
public final class Drafts {
    /** Longer addresses are cut off by some mail programs, and then the text is copied. */
    private static final int LONGEST_ADDRESS = 1_500;

    private final Network network;

    /** @param network of whoever sends them */
    public Drafts(Network network) {
        this.network = network;
    }

    /**
     * Asks one of the two.
     *
     * @param other who they would meet
     * @param below buttons that belong to it
     */
    public List<Block> asking(Side one, String other, String why, Button... below) {
        String text =
                "Hello %s,\n\nmay I introduce you to %s?%s Only if you would like that: if not, just say so, and that is quite all right."
                        .formatted(firstName(one), other, why.isEmpty() ? "" : " Why: " + sentence(why));
        return blocks(List.of(one), "An introduction", text, below);
    }

    /** Brings the two together, when both have agreed. */
    List<Block> introducing(Side one, Side other, String why) {
        String names = one.name().isEmpty() || other.name().isEmpty()
                ? "both"
                : firstName(one) + ", hello " + firstName(other);
        String text = "Hello %s,\n\nyou would both like to meet, so here you are.%s I leave the rest to you."
                .formatted(names, why.isEmpty() ? "" : " Why: " + sentence(why));
        return blocks(List.of(one, other), "An introduction", text);
    }

    /** As one addresses somebody; the name where only that is known. */
    String firstName(Side side) {
        return contact(side).map(Contact::firstName).orElse(side.name());
    }

    private List<Block> blocks(List<Side> to, String subject, String text, Button... below) {
        var mail = Words.of(new Inline.Link("Write it as an email", mailto(to, subject, text)));
        return List.of(
                new Block.Draft(text),
                below.length == 0 ? new Block.Text(mail) : new Block.Entry(mail, List.of(below)));
    }

    private URI mailto(List<Side> to, String subject, String text) {
        String addresses = String.join(
                ",",
                to.stream()
                        .flatMap(side -> contact(side).stream())
                        .flatMap(contact -> contact.reach().emails().stream().limit(1))
                        .map(email -> encoded(email).replace("%40", "@"))
                        .toList());
        String address = "mailto:" + addresses + "?subject=" + encoded(subject);
        String whole = address + "&body=" + encoded(text);
        return URI.create(whole.length() > LONGEST_ADDRESS ? address : whole);
    }

    private Optional<Contact> contact(Side side) {
        return Stream.ofNullable(side.contact())
                .flatMap(id -> network.find(id).stream())
                .map(Tie::contact)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As typed, with a full stop. */
    static String sentence(String why) {
        return why.isEmpty() || ".!?".indexOf(why.charAt(why.length() - 1)) >= 0 ? why : why + ".";
    }
}
