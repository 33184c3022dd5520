package jp.kumiai.otp.adapter.http.counter;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.ChosenUsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.lifting.LiftedReply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/lifting}: 利用停止解除 on a form handed in at the counter (U6). */
public final class LiftAtTheCounterHandler implements StaffEndpoint {

    private final LiftAtTheCounter lift;

    public LiftAtTheCounterHandler(LiftAtTheCounter lift) {
        this.lift = lift;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.body(exchange, json -> command(member, json))
                .flatMap(command -> lift.lift(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, LiftedReply::of);
    }

    private static Validation<Seq<FieldErrors>, LiftAtTheCounter.Command> command(StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "contract", "users"),
                        CounterFields.counter(json, member),
                        json.text("contract", ContractId::parse),
                        ChosenUsers.loginIds(json))
                .ap((known, counter, contract, users) -> new LiftAtTheCounter.Command(counter, contract, users));
    }
}
