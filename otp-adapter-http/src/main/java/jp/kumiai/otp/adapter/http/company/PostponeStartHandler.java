package jp.kumiai.otp.adapter.http.company;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.counter.CounterFields;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/start-date}: 利用開始日の延期 (R10). */
public final class PostponeStartHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final PostponeStart postpone;

    public PostponeStartHandler(PostponeStart postpone) {
        this.postpone = postpone;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> ApiRequests.body(exchange, json -> command(contract, member, json)))
                .flatMap(command -> postpone.postpone(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, postponed -> Json.reply(OK, ContractAnswer.of(postponed)));
    }

    private static Validation<Seq<FieldErrors>, PostponeStart.Command> command(
            ContractId contract, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "startDate"),
                        CounterFields.counter(json, member),
                        json.text("startDate", Parsers::day))
                .ap((known, counter, day) -> new PostponeStart.Command(counter, contract, day));
    }
}
