package jp.kumiai.otp.bootstrap.command.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import jp.kumiai.otp.application.report.AsOf;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;

/** Reports on how things stand, as names and values. */
final class ReportAnswer {

    private ReportAnswer() {}

    static ObjectNode devices(AsOf<TokensByState> counted) {
        TokensByState tokens = counted.report();
        ObjectNode answer = at(counted);
        answer.set(
                "states",
                Answer.array(List.of(DeviceState.values())
                        .map(state -> Answer.object()
                                .put("state", state.name())
                                .put("hardware", tokens.count(TokenKind.HARDWARE, state))
                                .put("software", tokens.count(TokenKind.SOFTWARE, state)))));
        return answer;
    }

    static ObjectNode expiring(AsOf<ExpiryOutlook> counted) {
        ExpiryOutlook outlook = counted.report();
        ObjectNode answer = at(counted)
                .put("lent", outlook.lent())
                .put("expired", outlook.expired())
                .put("within90Days", outlook.soon());
        answer.put("later", outlook.later());
        answer.set(
                "months",
                Answer.array(outlook.months()
                        .map(each -> Answer.object()
                                .put("month", each.month().toString())
                                .put("tokens", each.tokens()))));
        return answer;
    }

    static ObjectNode drift(AsOf<DriftDistribution> counted) {
        DriftDistribution drift = counted.report();
        ObjectNode answer = at(counted).put("tokens", drift.total());
        answer.set(
                "steps",
                Answer.array(drift.everyStep()
                        .map(each -> Answer.object().put("steps", each._1()).put("tokens", each._2()))));
        return answer;
    }

    private static ObjectNode at(AsOf<?> counted) {
        return Answer.object().put("at", counted.at().toString());
    }
}
