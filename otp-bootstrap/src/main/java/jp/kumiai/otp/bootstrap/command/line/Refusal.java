package jp.kumiai.otp.bootstrap.command.line;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Why a command did not do what it was asked to.
 *
 * @param code of the failure; {@link Words#failure} has a sentence for each
 * @param facts what else is known of it
 */
public record Refusal(String code, ObjectNode facts) {

    /** A failure that says everything by its name. */
    public static Refusal of(Enum<?> failure) {
        return new Refusal(failure.name(), Answer.object());
    }

    public ObjectNode answer(Words words) {
        ObjectNode answer = Answer.object().put("failure", code).put("message", words.failure(code));
        answer.setAll(facts);
        return answer;
    }
}
