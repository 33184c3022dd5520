package jp.kumiai.otp.adapter.http.company;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.company.EnterContract;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.contract.CompanyName;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts}: a company is entered (契約登録). */
public final class EnterContractHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final EnterContract enter;

    public EnterContractHandler(EnterContract enter) {
        this.enter = enter;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.body(exchange, EnterContractHandler::entry)
                .flatMap(entry -> enter.enter(entry, member.id().value()).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, contract -> Json.reply(OK, ContractAnswer.of(contract)));
    }

    private static Validation<Seq<FieldErrors>, ContractEntry> entry(JsonObject json) {
        return Validation.combine(
                        json.only("contract", "companyName", "startDate", "account"),
                        json.text("contract", ContractId::parse),
                        json.text("companyName", CompanyName::parse),
                        json.text("startDate", Parsers::day),
                        AccountFields.account(json))
                .ap((known, contract, name, start, account) -> new ContractEntry(contract, name, start, account));
    }
}
