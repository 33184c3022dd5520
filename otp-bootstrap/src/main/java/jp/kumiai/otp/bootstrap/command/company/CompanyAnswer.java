package jp.kumiai.otp.bootstrap.command.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.bootstrap.command.applying.ApplicationAnswer;
import jp.kumiai.otp.bootstrap.command.billing.DebitAnswer;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.Standing;

/** What is told of companies. */
final class CompanyAnswer {

    private CompanyAnswer() {}

    static ObjectNode list(List<Contract> page) {
        ObjectNode answer = Answer.object();
        answer.set("companies", Answer.array(page.map(CompanyAnswer::brief)));
        return answer.put("more", page.size() == ShowCompany.PAGE);
    }

    static ObjectNode of(Contract contract) {
        ObjectNode answer = brief(contract);
        contract.account().forEach(account -> answer.set("account", account(account)));
        return answer;
    }

    static ObjectNode of(ShowCompany.Company company) {
        ObjectNode answer = of(company.file().contract());
        answer.set("users", Answer.array(company.roster().standings().map(CompanyAnswer::user)));
        answer.set("tokens", Answer.array(company.file().loans().map(CompanyAnswer::loan)));
        answer.set("applications", Answer.array(company.file().applications().map(ApplicationAnswer::of)));
        answer.set("debits", Answer.array(company.debits().map(DebitAnswer::of)));
        return answer;
    }

    private static ObjectNode brief(Contract contract) {
        return Answer.object()
                .put("contract", contract.id().value())
                .put("company", contract.companyName())
                .put("startDate", contract.startDate().toString());
    }

    private static ObjectNode account(RepresentativeAccount account) {
        return Answer.object()
                .put("bank", account.bankCode())
                .put("branch", account.branchCode())
                .put("kind", account.kind().name())
                .put("number", account.number())
                .put("holder", account.holder().value());
    }

    private static ObjectNode user(Standing standing) {
        ObjectNode answer = Answer.object()
                .put("loginId", standing.user().loginId().value())
                .put("name", standing.user().name())
                .put("class", standing.user().userClass().name())
                .put("status", standing.user().status().code().name());
        Answer.put(answer, "serial", standing.user().status().token().map(SerialNumber::value));
        return answer;
    }

    private static ObjectNode loan(Loan loan) {
        ObjectNode answer = Answer.object()
                .put("serial", loan.serial().value())
                .put("startDate", loan.startDate().toString())
                .put("expiresAt", loan.expiresAt().toString());
        Answer.put(answer, "endedAt", loan.end().map(Loan.End::at));
        Answer.put(answer, "endedAs", loan.end().map(Loan.End::as));
        return answer;
    }
}
