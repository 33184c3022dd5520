package jp.kumiai.otp.bootstrap.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is stored when everything is over.
 *
 * @param tokens by serial number
 * @param tokenOf the serial number that a user is bound to, by login ID; users who are bound to none are missing
 * @param answers kept ones, by request ID
 * @param events of the audit trail, about these tokens
 */
public record Stored(
        Map<String, StoredToken> tokens, Map<String, String> tokenOf, Map<String, String> answers, List<Event> events) {

    /**
     * What is remembered of a token.
     *
     * @param watermark {@link Call#NO_STEP} when no code was ever accepted
     */
    public record StoredToken(long watermark, int consecutiveFailures, int lifetimeFailures, boolean suspended) {}

    /**
     * One line of the audit trail.
     *
     * @param at by the clock of the node that did it
     */
    public record Event(Instant at, String kind, String user, String serial, Map<String, String> facts) {

        String fact(String name) {
            return facts.getOrDefault(name, "");
        }
    }

    Stream<Event> events(String kind) {
        return events.stream().filter(event -> event.kind().equals(kind));
    }
}
