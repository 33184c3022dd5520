package jp.kumiai.otp.adapter.http.counter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.audit.TraceToken.Trace;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.verification.CodeState;
import org.jspecify.annotations.Nullable;

/** A token's trace. Its seed is not even looked at, and the audit trail has no code to tell. */
final class TraceReply {

    private static final int OK = 200;

    private TraceReply() {}

    static Reply of(Trace trace) {
        return Json.reply(OK, answer(trace));
    }

    private static Answer answer(Trace trace) {
        Token token = trace.token();
        CodeState codes = token.codes();
        return new Answer(
                token.serial().value(),
                token.kind().name(),
                token.device().name(),
                token.contract().map(ContractId::value).getOrNull(),
                token.expiresAt().toString(),
                codes.watermark().map(TimeStep::value).getOrNull(),
                codes.drift(),
                codes.failures().consecutive(),
                codes.failures().lifetime(),
                codes.suspendedAt().map(Instant::toString).getOrNull(),
                trace.events().map(EventAnswer::of).asJava());
    }

    private record Answer(
            String serialNumber,
            String kind,
            String device,
            @Nullable String contract,
            String expiresAt,
            @Nullable Long watermark,
            int drift,
            int consecutiveFailures,
            int lifetimeFailures,
            @Nullable String suspendedAt,
            List<EventAnswer> events) {}

    private record EventAnswer(String at, String kind, ActorAnswer actor, Map<String, String> facts) {

        static EventAnswer of(AuditEvent event) {
            return new EventAnswer(
                    event.at().toString(),
                    event.kind().name(),
                    ActorAnswer.of(event.actor()),
                    event.facts().toJavaMap());
        }
    }

    private record ActorAnswer(String kind, String name) {

        static ActorAnswer of(Actor actor) {
            return new ActorAnswer(actor.kind().name(), actor.name());
        }
    }
}
