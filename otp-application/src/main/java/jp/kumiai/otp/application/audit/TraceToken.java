package jp.kumiai.otp.application.audit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/**
 * Incoming port: why codes of a token were accepted or refused, for an operator who is asked. The events name the rule,
 * the step's offset, the watermark and the counts, and never a code or a secret.
 */
@FunctionalInterface
public interface TraceToken {

    /** How many events are told at most. */
    int LIMIT = 100;

    /** None when there is no token with this serial number. */
    Option<Trace> trace(SerialNumber serial);

    /**
     * What is known of a token.
     *
     * @param events the latest, newest first
     */
    record Trace(Token token, List<AuditEvent> events) {}
}
