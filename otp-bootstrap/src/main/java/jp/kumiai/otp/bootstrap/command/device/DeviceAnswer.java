package jp.kumiai.otp.bootstrap.command.device;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.token.Token;

/** What is told of devices; never a seed or a code. */
final class DeviceAnswer {

    private DeviceAnswer() {}

    static ObjectNode of(Token token) {
        ObjectNode answer = Answer.object()
                .put("serial", token.serial().value())
                .put("kind", token.kind().name())
                .put("device", token.device().name());
        Answer.put(answer, "contract", token.contract());
        answer.put("expiresAt", token.expiresAt().toString())
                .put("drift", token.codes().drift());
        answer.put("failures", token.codes().failures().consecutive());
        Answer.put(answer, "suspendedAt", token.codes().suspendedAt());
        return answer;
    }

    static ObjectNode of(TraceToken.Trace trace) {
        ObjectNode answer = of(trace.token());
        answer.set("events", Answer.array(trace.events().map(DeviceAnswer::event)));
        return answer;
    }

    private static ObjectNode event(AuditEvent event) {
        ObjectNode facts = Answer.object();
        event.facts().forEach(fact -> facts.put(fact._1, fact._2));
        ObjectNode answer = Answer.object()
                .put("at", event.at().toString())
                .put("kind", event.kind().name())
                .put("actor", event.actor().name());
        answer.set("facts", facts);
        return answer;
    }
}
