package jp.kumiai.otp.bootstrap.command.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;

/** What is told of debits; amounts in yen. */
public final class DebitAnswer {

    private DebitAnswer() {}

    public static ObjectNode of(Debit debit) {
        ObjectNode answer = Answer.object()
                .put("month", debit.month().toString())
                .put("number", debit.number())
                .put("contract", debit.contract().value())
                .put("day", debit.day().toString())
                .put("yen", debit.total().amount())
                .put("includedTax", debit.includedTax().amount())
                .put("state", debit.state().code().name());
        reason(debit.state(), answer);
        return answer;
    }

    static ObjectNode withLines(Debit debit) {
        ObjectNode answer = of(debit);
        answer.set("items", Answer.array(items(debit.lines())));
        return answer;
    }

    static List<ObjectNode> items(List<DebitLine> lines) {
        return lines.map(DebitAnswer::item);
    }

    private static ObjectNode item(DebitLine line) {
        ObjectNode answer = Answer.object().put("item", line.code().name());
        switch (line.code()) {
            case MONTHLY_FEE -> answer.put("tokens", ((DebitLine.MonthlyFee) line).tokens());
            case REISSUE_FEE -> {
                DebitLine.ReissueFee fee = (DebitLine.ReissueFee) line;
                answer.put("application", fee.application().value()).put("devices", fee.devices());
            }
            case CARRIED_OVER ->
                answer.put("from", ((DebitLine.CarriedOver) line).from().toString());
        }
        return answer.put("yen", line.amount().amount());
    }

    private static void reason(DebitState state, ObjectNode answer) {
        if (state instanceof DebitState.Unpaid unpaid) {
            put(answer, unpaid.reason());
        } else if (state instanceof DebitState.CarriedOver carried) {
            put(answer, carried.reason());
            FeeMonth into = carried.into();
            answer.put("into", into.toString());
        }
    }

    private static void put(ObjectNode answer, UnpaidReason reason) {
        answer.put("reason", reason.name());
    }
}
