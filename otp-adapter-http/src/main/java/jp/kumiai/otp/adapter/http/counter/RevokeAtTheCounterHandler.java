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
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.adapter.http.revocation.RevocationReply;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/revocation}: 失効 on a form handed in at the counter (R26). */
public final class RevokeAtTheCounterHandler implements StaffEndpoint {

    private final RevokeAtTheCounter revoke;

    public RevokeAtTheCounterHandler(RevokeAtTheCounter revoke) {
        this.revoke = revoke;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.body(exchange, json -> command(member, json))
                .flatMap(command -> revoke.revoke(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, RevocationReply::of);
    }

    private static Validation<Seq<FieldErrors>, RevokeAtTheCounter.Command> command(
            StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "contract", "users", "includeSharers"),
                        CounterFields.counter(json, member),
                        json.text("contract", ContractId::parse),
                        ChosenUsers.loginIds(json),
                        json.flag("includeSharers"))
                .ap((known, counter, contract, users, sharers) ->
                        new RevokeAtTheCounter.Command(counter, contract, users, sharers));
    }
}
