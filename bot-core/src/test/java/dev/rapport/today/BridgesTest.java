package dev.rapport.today;

import static dev.rapport.today.Circle.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Contact;
import dev.rapport.contact.Level;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgesTest {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.PLAYGROUND, "demo");

    private final Circle circle = new Circle();
    private final List<Posted> board = new ArrayList<>();

    private Contact known(String name, String title, String organisation, String... tags) {
        var contact = circle.add(name, Level.OPERATIONAL, 100);
        circle.log(contact, Kind.COFFEE, 3);
        return circle.change(
                contact,
                one -> one.withRole(one.role().withTitle(title).withOrganisation(organisation))
                        .withBackground(one.background().withTags(List.of(tags))));
    }

    private Contact colleague(String name, String user) {
        return circle.change(
                known(name, "", ""), one -> one.withReach(one.reach().withMember(new MemberId(TEAM, user))));
    }

    private void posts(String user, Notice.Kind kind, String text) {
        var notice = new Notice(board.size() + 1, kind, text, Instant.EPOCH);
        board.add(new Posted(new NetworkId("of-" + user), new MemberId(TEAM, user), notice));
    }

    private Optional<String> suggested() {
        return new Bridges(circle.network(), NOW.toInstant())
                .step(Set.of(), board)
                .map(Step::reason);
    }

    @Test
    void anAskMeetsTheOfferOfAnotherColleague() {
        colleague("Cem Aydin", "cem");
        colleague("Dee Marsh", "dee");
        posts("cem", Notice.Kind.ASK, "someone who has run a district-wide SSO rollout");
        assertThat(suggested()).isEmpty();
        posts("dee", Notice.Kind.OFFER, "an hour on SSO");

        assertThat(suggested())
                .contains(
                        "Cem Aydin and Dee Marsh should meet: Cem asks for \"someone who has run a district-wide SSO "
                                + "rollout\", and Dee offers \"an hour on SSO\". Cem would get help, Dee somebody whom it helps.");
    }

    @Test
    void anAskMeetsSomebodyWhomTheOwnerKnowsForIt() {
        colleague("Cem Aydin", "cem");
        known("Lin Qiu", "Teacher", "Northwind", "sso");
        posts("cem", Notice.Kind.ASK, "someone who has run a district-wide SSO rollout");

        assertThat(suggested())
                .contains(
                        "Cem Aydin and Lin Qiu should meet: Cem asks for \"someone who has run a district-wide SSO "
                                + "rollout\", and you have Lin down as #sso. Cem may get an answer, Lin somebody to ask in return.");
    }

    @Test
    void aTitleAndAnOrganisationAnswerAnAskAndNoOffer() {
        colleague("Cem Aydin", "cem");
        known("Lin Qiu", "Data protection lawyer", "Northwind");
        known("Ada Lovelace", "CTO", "Contoso");
        posts("cem", Notice.Kind.OFFER, "help with data protection");
        posts("cem", Notice.Kind.OFFER, "a word about Contoso");
        assertThat(suggested()).isEmpty();
        posts("cem", Notice.Kind.ASK, "somebody who knows Contoso");
        assertThat(suggested()).get().asString().contains("you have Ada down as somebody at Contoso");
        board.clear();
        posts("cem", Notice.Kind.ASK, "a lawyer for data protection");
        assertThat(suggested()).get().asString().contains("you have Lin down as Data protection lawyer");
    }

    @Test
    void anOfferGoesToWhoeverBearsATagOfIt() {
        colleague("Cem Aydin", "cem");
        known("Lin Qiu", "", "", "hiring");
        posts("cem", Notice.Kind.OFFER, "an hour on hiring data engineers");

        assertThat(suggested())
                .contains(
                        "Cem Aydin and Lin Qiu should meet: Cem offers \"an hour on hiring data engineers\", and you have "
                                + "Lin down as #hiring. Lin may get help, Cem somebody whom it helps.");
    }

    /** An ask that meets an offer is worth more than two organisations and a tag, and those as much as one who said so. */
    @Test
    void whatBothHaveSaidComesFirst() {
        colleague("Cem Aydin", "cem");
        colleague("Dee Marsh", "dee");
        known("Lin Qiu", "", "Northwind", "sso");
        known("Ada Lovelace", "", "Contoso", "sso");
        assertThat(suggested()).get().asString().contains("both #sso");
        posts("cem", Notice.Kind.ASK, "someone who knows SSO");
        assertThat(suggested()).get().asString().contains("both #sso");
        posts("dee", Notice.Kind.OFFER, "an hour on SSO");
        assertThat(suggested()).get().asString().startsWith("Cem Aydin and Dee Marsh should meet");
    }

    @Test
    void whoIsNoContactOrKnowsTheOtherIsNotSuggested() {
        colleague("Cem Aydin", "cem");
        var lin = known("Lin Qiu", "", "", "sso");
        posts("eve", Notice.Kind.ASK, "someone who knows SSO");
        assertThat(suggested()).isEmpty();
        posts("cem", Notice.Kind.ASK, "someone who knows SSO");
        assertThat(suggested()).isPresent();
        circle.acquaint(lin, "Cem Aydin");
        assertThat(suggested()).isEmpty();
    }

    /** A word of a note is no reason: whoever is introduced may read the reason. */
    @Test
    void aNoteBringsNobodyTogether() {
        colleague("Cem Aydin", "cem");
        var lin = known("Lin Qiu", "", "");
        circle.log(lin, Kind.CALL, 2, "has run an SSO rollout");
        posts("cem", Notice.Kind.ASK, "someone who has run an SSO rollout");
        assertThat(suggested()).isEmpty();
    }

    @Test
    void aLongAskIsCutOff() {
        colleague("Cem Aydin", "cem");
        known("Lin Qiu", "", "", "sso");
        posts("cem", Notice.Kind.ASK, "SSO " + "x".repeat(200));
        assertThat(suggested()).get().asString().contains("SSO xxx", "xxx…\"").hasSizeLessThan(300);
    }
}
