package jp.kumiai.otp.adapter.jdbc.faults;

import io.vavr.collection.TreeMap;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;

/**
 * A code accepted under a request of 花子's: the token's watermark moves on by one step, and one event and one answer tell
 * of it.
 *
 * @param read the token as the decision found it
 */
record Acceptance(Token read, RequestKey request) {

    static Acceptance of(Token read, String requestId) {
        return new Acceptance(
                read, new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId(requestId)));
    }

    /** The step after the last accepted one. */
    TimeStep step() {
        return new TimeStep(1 + read.codes().watermark().map(TimeStep::value).getOrElse(0L));
    }

    Changes changes() {
        Token next = TokenBuilder.aToken().usedUpTo(step().value()).build();
        return Changes.NONE
                .token(read.with(next.codes()))
                .request(new HandledRequest(request, new Fingerprint("0".repeat(64)), TreeMap.empty(), DataShoji.NOW))
                .event(event());
    }

    AuditEvent event() {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_ACCEPTED, request.contract(), request.loginId())
                .about(read.serial())
                .with("step", step().value())
                .with("request", request.id().value());
    }
}
