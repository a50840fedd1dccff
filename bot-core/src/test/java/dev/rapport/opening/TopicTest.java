package dev.rapport.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    private static final Contact ADA =
            Contact.named(new ContactId(1), "Ada Lovelace", Level.STRATEGIC, Instant.parse("2026-01-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talked about the roadmap | the roadmap",
                "Talked about the roadmap; she offered an intro to Charles | the roadmap",
                "talked briefly about hiring and onboarding, she seemed tired | hiring and onboarding",
                "went through the rollout plan | the rollout plan",
                "went through the rollout plan with the vendor | the rollout plan",
                "discussed the pilot in district nine. Budget is tight | the pilot in district nine",
                "long talk about SSO | SSO",
                "about the board meeting on monday | the board meeting",
                "spoke about the Berlin office | the Berlin office",
                "we talked over coffee machines for an hour | coffee machines",
                "caught up on the migration, which is late | the migration",
            })
    void aTopicFollowsWhatOneSaysOfATalk(String note, String topic) {
        assertThat(Topic.of(note, ADA, word -> false)).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "she seemed tired",
                "asked for the figures",
                "heard about the layoffs",
                "talked about her divorce",
                "talked about the layoffs",
                "talked about Ada and the board",
                "talked about Bob",
                "talked about Bob's performance",
                "talked about how to get rid of the vendor",
                "talked about why the project failed",
                "talked about various things",
                "discussed with Bob the plan",
                "talked about leaving the company",
                "talked about the situation with the dean",
                "talked about <!channel> and @everyone",
                "talked about https://example.com/secret",
                "talked about everything and nothing",
                "talked about the many small and large things we did last year in the valley",
                "a friend of mine says that she is looking for something new",
            })
    void whatIsInDoubtStaysPrivate(String note) {
        assertThat(Topic.of(note, ADA, word -> false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"talked about bob", "talked about the plan of bob"})
    void aNameFromTheNetworkIsNoTopicHoweverItIsWritten(String note) {
        assertThat(Topic.of(note, ADA, word -> word.equals("bob"))).isEmpty();
        assertThat(Topic.of(note, ADA, word -> false)).isPresent();
    }
}
