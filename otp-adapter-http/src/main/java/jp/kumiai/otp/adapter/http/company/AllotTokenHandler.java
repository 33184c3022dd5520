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
import jp.kumiai.otp.application.company.AllotToken;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;

/** {@code POST /api/v1/bank/contracts/{contract}/users/{loginId}/allotment}: a sent token is allotted to a user. */
public final class AllotTokenHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final AllotToken allot;

    public AllotTokenHandler(AllotToken allot) {
        this.allot = allot;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.variable(exchange, "loginId", LoginId::parse)
                        .flatMap(loginId ->
                                ApiRequests.body(exchange, json -> command(contract, loginId, member, json))))
                .flatMap(command -> allot.allot(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, allotted -> Json.reply(OK, Answer.of(allotted)));
    }

    private static Validation<Seq<FieldErrors>, AllotToken.Command> command(
            ContractId contract, LoginId loginId, StaffMember member, JsonObject json) {
        return json.only("formNumber")
                .combine(CounterFields.counter(json, member))
                .ap((known, counter) -> new AllotToken.Command(counter, contract, loginId));
    }

    private record Answer(String loginId, String tokenStatus) {

        static Answer of(BankingUser allotted) {
            return new Answer(
                    allotted.loginId().value(), allotted.status().code().name());
        }
    }
}
