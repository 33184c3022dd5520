package jp.kumiai.otp.adapter.http.company;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.counter.CounterFields;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/account}: fees are debited from another account (代表口座変更). */
public final class ChangeAccountHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ChangeAccount change;

    public ChangeAccountHandler(ChangeAccount change) {
        this.change = change;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.body(exchange, json -> command(contract, member, json)))
                .flatMap(command -> change.change(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, changed -> Json.reply(OK, ContractAnswer.of(changed)));
    }

    private static Validation<Seq<FieldErrors>, ChangeAccount.Command> command(
            ContractId contract, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "account"),
                        CounterFields.counter(json, member),
                        AccountFields.account(json))
                .ap((known, counter, account) -> new ChangeAccount.Command(counter, contract, account));
    }
}
