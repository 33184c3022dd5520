package jp.kumiai.otp.bootstrap.command.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.fee.FeeRun;

/** What is told of fee runs, statements and direct debits; amounts in yen. */
final class FeeAnswer {

    private FeeAnswer() {}

    static ObjectNode of(FeeRun run) {
        ObjectNode answer = Answer.object()
                .put("month", run.month().toString())
                .put("day", run.day().toString())
                .put("contracts", run.contracts())
                .put("debits", run.debits())
                .put("yen", run.total().amount())
                .put("openedAt", run.openedAt().toString());
        Answer.put(answer, "closedAt", run.closedAt());
        return answer;
    }

    static ObjectNode of(Statement statement) {
        if (statement instanceof Statement.Booked booked) {
            return booked.debit()
                    .map(DebitAnswer::withLines)
                    .getOrElse(() -> Answer.object()
                            .put("month", booked.month().toString())
                            .put("yen", 0)
                            .put("state", "NOTHING_DUE"));
        }
        Preview preview = ((Statement.Foreseen) statement).preview();
        ObjectNode answer = Answer.object()
                .put("month", preview.month().toString())
                .put("day", preview.day().toString())
                .put("yen", preview.total().amount())
                .put("state", "FORESEEN");
        answer.set("items", Answer.array(DebitAnswer.items(preview.lines())));
        return answer;
    }

    static ObjectNode of(WriteDirectDebits.Outcome outcome, DebitFiles files) {
        ObjectNode answer = Answer.object()
                .put("day", outcome.debitDay().toString())
                .put("debits", outcome.debits())
                .put("yen", outcome.yen())
                .put("withoutAccount", outcome.withoutAccount());
        answer.set("files", Answer.texts(files.made()));
        return answer;
    }

    static ObjectNode of(ReadDirectDebitResults.Settled settled) {
        return settled(settled, true);
    }

    static ObjectNode foreseen(ReadDirectDebitResults.Settled settled) {
        return settled(settled, false);
    }

    private static ObjectNode settled(ReadDirectDebitResults.Settled settled, boolean stored) {
        return Answer.object()
                .put("stored", stored)
                .put("paid", settled.paid())
                .put("paidYen", settled.paidYen())
                .put("unpaid", settled.unpaid())
                .put("unpaidYen", settled.unpaidYen())
                .put("newlySettled", settled.newlySettled());
    }

    static Refusal refusal(ResultFileFailure failure) {
        ObjectNode facts = Answer.object();
        if (failure instanceof ResultFileFailure.NotWellFormed malformed) {
            facts.put("record", malformed.problem().recordNumber())
                    .put("reason", malformed.problem().reason().name());
            Answer.put(facts, "field", malformed.problem().field());
        } else if (failure instanceof ResultFileFailure.NotOurs notOurs) {
            facts.put("record", notOurs.recordNumber())
                    .put("reason", notOurs.failure().name());
        }
        return new Refusal(failure.code().name(), facts);
    }
}
