package jp.kumiai.otp.bootstrap.command.applying;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What is told of applications. */
public final class ApplicationAnswer {

    private ApplicationAnswer() {}

    public static ObjectNode of(Application application) {
        ObjectNode answer = Answer.object()
                .put("contract", application.contract().value())
                .put("number", application.number().value())
                .put("kind", application.kind().name());
        Answer.put(answer, "reason", application.form().reason());
        answer.put("state", application.state().name())
                .put("receivedAt", application.receivedAt().toString())
                .put("tokens", application.form().tokens());
        answer.set("devices", Answer.texts(application.form().devices()));
        Answer.put(answer, "requestedStart", application.form().requestedStart());
        Answer.put(answer, "startDate", application.startDate());
        Answer.put(answer, "reissueFee", application.fee().map(BookedFee::yen));
        answer.set("allocated", Answer.texts(application.allocated()));
        Answer.put(answer, "sent", application.shipment().map(Shipment::day));
        Answer.put(answer, "registeredMail", application.shipment().map(Shipment::mail));
        return answer;
    }

    static ObjectNode list(List<Application> applications) {
        ObjectNode answer = Answer.object().put("count", applications.size());
        answer.set("applications", Answer.array(applications.map(ApplicationAnswer::of)));
        return answer;
    }

    static Refusal refusal(ApplicationFailure failure) {
        ObjectNode facts = Answer.object();
        if (failure instanceof ApplicationFailure.WrongState wrong) {
            facts.put("state", wrong.state().name());
        } else if (failure instanceof ApplicationFailure.WrongNumberOfTokens wrong) {
            facts.put("expected", wrong.expected());
        } else {
            devices(failure).forEach(serial -> facts.withArray("devices").add(serial.value()));
        }
        return new Refusal(failure.code().name(), facts);
    }

    private static List<SerialNumber> devices(ApplicationFailure failure) {
        if (failure instanceof ApplicationFailure.DevicesNotHeld notHeld) {
            return notHeld.devices();
        }
        if (failure instanceof ApplicationFailure.DevicesTaken taken) {
            return taken.devices();
        }
        return failure instanceof ApplicationFailure.TokensNotInStock missing ? missing.tokens() : List.empty();
    }
}
