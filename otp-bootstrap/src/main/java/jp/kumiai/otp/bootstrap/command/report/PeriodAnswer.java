package jp.kumiai.otp.bootstrap.command.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.MonthlyFees;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.report.TroublesByDay;

/** Reports on days, as names and values. Amounts are in yen, tax included. */
final class PeriodAnswer {

    private PeriodAnswer() {}

    static ObjectNode troubles(TroublesByDay troubles) {
        ObjectNode answer = of(troubles.period());
        answer.set("days", Answer.array(troubles.period().days().map(day -> day(troubles, day))));
        return answer;
    }

    private static ObjectNode day(TroublesByDay troubles, LocalDate day) {
        return Answer.object()
                .put("day", day.toString())
                .put("wrongCodes", troubles.count(day, Trouble.WRONG_CODE))
                .put("tokensSuspended", troubles.count(day, Trouble.TOKEN_SUSPENDED))
                .put("registrationsSuspended", troubles.count(day, Trouble.USER_SUSPENDED_FOR_REGISTRATION))
                .put("confirmationsSuspended", troubles.count(day, Trouble.CONFIRMATION_SUSPENDED));
    }

    static ObjectNode contention(Contention contention) {
        ObjectNode answer = of(contention.period());
        answer.set("tokens", Answer.array(contention.tokens().map(PeriodAnswer::token)));
        return answer;
    }

    private static ObjectNode token(SharedToken token) {
        return Answer.object()
                .put("serial", token.serial().value())
                .put("contract", token.contract().value())
                .put("sharers", token.sharers())
                .put("accepted", token.accepted())
                .put("alreadyUsed", token.alreadyUsed())
                .put("latePerMille", token.latePerMille());
    }

    static ObjectNode fees(FeesByMonth fees) {
        ObjectNode answer = of(fees.period());
        answer.set("months", Answer.array(fees.months().map(PeriodAnswer::month)));
        return answer;
    }

    private static ObjectNode month(MonthlyFees month) {
        return Answer.object()
                .put("month", month.month().toString())
                .put("debits", month.total().debits())
                .put("monthlyFees", month.total().monthly().amount())
                .put("reissueFees", month.total().reissue().amount())
                .put("carriedOver", month.total().carried().amount())
                .put("total", month.total().total().amount())
                .put("paid", amount(month, DebitState.Code.PAID))
                .put("unpaid", amount(month, DebitState.Code.UNPAID))
                .put("takenOver", amount(month, DebitState.Code.CARRIED_OVER))
                .put("open", amount(month, DebitState.Code.BOOKED));
    }

    private static long amount(MonthlyFees month, DebitState.Code state) {
        return month.in(state).total().amount();
    }

    private static ObjectNode of(ReportPeriod period) {
        return Answer.object()
                .put("from", period.from().toString())
                .put("to", period.to().toString());
    }
}
