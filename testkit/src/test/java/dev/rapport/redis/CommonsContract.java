package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Posted;
import dev.rapport.exchange.Share;
import dev.rapport.exchange.Warmth;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every commons keeps to. */
abstract class CommonsContract extends Contract {
    private final WorkspaceId team = new WorkspaceId(Platform.SLACK, "T" + UUID.randomUUID());
    private final WorkspaceId others = new WorkspaceId(Platform.SLACK, "T" + UUID.randomUUID());
    private final NetworkId maya = new NetworkId("maya");
    private final NetworkId bob = new NetworkId("bob");

    @Test
    void aCopyIsFoundByEachOfItsWordsAndByAllOfThem() {
        var ada = share(maya, 1, "Ada Lovelace", "Analytical Engines", "CTO", "board");
        var grace = share(maya, 2, "Grace Hopper", "US Navy", "", "board");

        assertThat(here().commons().share(team, maya, 1, List.of(ada, grace))).isTrue();

        assertThat(elsewhere().commons().find(team, Set.of("lovelace"))).containsExactly(ada);
        assertThat(elsewhere().commons().find(team, Set.of("analytical", "cto", "ada")))
                .containsExactly(ada);
        assertThat(elsewhere().commons().find(team, Set.of("board"))).containsExactlyInAnyOrder(ada, grace);
        assertThat(elsewhere().commons().find(team, Set.of("board", "submarine")))
                .isEmpty();
        assertThat(elsewhere().commons().find(team, Set.of("love"))).isEmpty();
    }

    @Test
    void nothingIsFoundInAnotherWorkspace() {
        here().commons().share(team, maya, 1, List.of(share(maya, 1, "Ada Lovelace", "", "")));
        here().commons().post(team, 1, notice(maya, 3, "somebody who knows SSO", 0));

        assertThat(here().commons().find(team, Set.of("ada"))).hasSize(1);
        assertThat(here().commons().find(others, Set.of("ada"))).isEmpty();
        assertThat(here().commons().board(team)).hasSize(1);
        assertThat(here().commons().board(others)).isEmpty();
    }

    @Test
    void whatIsSharedNowReplacesWhatThatOwnerSharedBefore() {
        var ada = share(maya, 1, "Ada Lovelace", "Analytical Engines", "");
        var moved = share(maya, 1, "Ada Lovelace", "Difference Works", "");
        var theirs = share(bob, 1, "Ada Lovelace", "Analytical Engines", "");
        here().commons().share(team, maya, 1, List.of(ada, share(maya, 2, "Grace Hopper", "", "")));
        here().commons().share(team, bob, 1, List.of(theirs));

        assertThat(elsewhere().commons().share(team, maya, 2, List.of(moved))).isTrue();

        assertThat(here().commons().find(team, Set.of("analytical"))).containsExactly(theirs);
        assertThat(here().commons().find(team, Set.of("difference"))).containsExactly(moved);
        assertThat(here().commons().find(team, Set.of("grace"))).isEmpty();
        assertThat(here().commons().share(team, maya, 3, List.of())).isTrue();
        assertThat(here().commons().find(team, Set.of("ada"))).containsExactly(theirs);
    }

    @Test
    void doneAgainItChangesNothing() {
        var all = List.of(share(maya, 1, "Ada Lovelace", "", ""));
        assertThat(here().commons().share(team, maya, 1, all)).isTrue();
        assertThat(elsewhere().commons().share(team, maya, 1, all)).isTrue();
        assertThat(here().commons().find(team, Set.of("ada"))).isEqualTo(all);
    }

    @Test
    void whoComesLateWithAnOlderRevisionChangesNothing() {
        var ada = share(maya, 1, "Ada Lovelace", "", "");
        var ask = notice(maya, 3, "somebody who knows SSO", 0);
        here().commons().share(team, maya, 7, List.of());

        assertThat(elsewhere().commons().share(team, maya, 6, List.of(ada))).isFalse();
        assertThat(elsewhere().commons().post(team, 6, ask)).isFalse();
        assertThat(here().commons().find(team, Set.of("ada"))).isEmpty();
        assertThat(here().commons().board(team)).isEmpty();
        assertThat(here().commons().post(team, 7, ask)).isTrue();
        assertThat(elsewhere().commons().takeDown(team, maya, 6, 3)).isFalse();
        assertThat(here().commons().board(team)).containsExactly(ask);
    }

    @Test
    void manyAreSharedAtOnce() {
        var all = new ArrayList<Share>();
        for (int i = 1; i <= 700; i++) {
            all.add(share(maya, i, "Person " + i, "Analytical Engines", ""));
        }
        assertThat(here().commons().share(team, maya, 1, all)).isTrue();
        assertThat(elsewhere().commons().find(team, Set.of("engines"))).hasSize(700);
        assertThat(elsewhere().commons().find(team, Set.of("engines", "617"))).containsExactly(all.get(616));
        assertThat(elsewhere().commons().share(team, maya, 2, all.subList(0, 3)))
                .isTrue();
        assertThat(here().commons().find(team, Set.of("engines"))).hasSize(3);
    }

    @Test
    void theBoardShowsTheNewestFirstAndWhatIsTakenDownNoMore() {
        var old = notice(maya, 3, "somebody who knows SSO", 0);
        var young = notice(bob, 3, "an hour on hiring", 60);
        here().commons().post(team, 1, old);
        here().commons().post(team, 1, young);
        here().commons().post(team, 1, young);
        assertThat(elsewhere().commons().board(team)).containsExactly(young, old);

        assertThat(elsewhere().commons().takeDown(team, bob, 2, 3)).isTrue();
        assertThat(elsewhere().commons().takeDown(team, bob, 2, 3)).isTrue();

        assertThat(here().commons().board(team)).containsExactly(old);
    }

    private Share share(NetworkId owner, int contact, String name, String organisation, String title, String... tags) {
        var card = new Card(name, organisation, title, new TreeSet<>(List.of(tags)), Warmth.WARM);
        return new Share(owner, by(owner), new ContactId(contact), card);
    }

    private Posted notice(NetworkId owner, int number, String text, long seconds) {
        var at = Instant.parse("2026-11-22T13:00:00Z").plusSeconds(seconds);
        return new Posted(owner, by(owner), new Notice(number, Notice.Kind.ASK, text, at));
    }

    private MemberId by(NetworkId owner) {
        return new MemberId(team, "U-" + owner.value());
    }
}
