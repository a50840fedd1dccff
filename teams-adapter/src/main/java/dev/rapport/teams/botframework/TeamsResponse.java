package dev.rapport.teams.botframework;

/**
 * The answer to a request.
 *
 * @param body JSON, or empty
 */
public record TeamsResponse(int status, String body) {
    static TeamsResponse of(int status) {
        return new TeamsResponse(status, "");
    }
}
