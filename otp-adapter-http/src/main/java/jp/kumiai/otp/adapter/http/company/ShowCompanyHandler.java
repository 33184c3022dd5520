package jp.kumiai.otp.adapter.http.company;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/contracts/{contract}}: a company's file, its users and its debits. */
public final class ShowCompanyHandler implements StaffEndpoint {

    private final ShowCompany companies;

    public ShowCompanyHandler(ShowCompany companies) {
        this.companies = companies;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "contract", ContractId::parse)
                .flatMap(contract -> companies.show(contract).toEither(() -> Problem.of(ProblemCode.NOT_FOUND)))
                .fold(Problem::toReply, CompanyReply::of);
    }
}
