package jp.kumiai.otp.adapter.http.company;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.api.Query;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.domain.contract.CompanyName;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/contracts}: the companies whose number begins with a text or whose name contains it. */
public final class SearchContractsHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ShowCompany companies;

    public SearchContractsHandler(ShowCompany companies) {
        this.companies = companies;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return Query.of(exchange, "text", "after")
                .flatMap(query -> query.optional("text", SearchContractsHandler::text)
                        .flatMap(text -> query.optional("after", ContractId::parse)
                                .map(after -> companies.search(text.getOrElse(""), after))))
                .fold(
                        Problem::toReply,
                        found -> Json.reply(
                                OK, new Answer(found.map(ContractAnswer::of).asJava())));
    }

    private static Option<String> text(String text) {
        return Option.some(text)
                .filter(any ->
                        any.length() <= CompanyName.MAX_LENGTH && any.chars().noneMatch(Character::isISOControl));
    }

    private record Answer(java.util.List<ContractAnswer> contracts) {}
}
