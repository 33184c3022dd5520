package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.application.audit.TraceToken.Trace;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Standing;

/**
 * The token that an address names, with the company that has it.
 *
 * @param company none while the bank has the device
 */
public record TokenAt(Trace trace, Option<Company> company) {

    static Option<TokenAt> of(StaffVisit visit, BankUseCases bank) {
        return visit.variable("serial", SerialNumber::parse)
                .flatMap(bank.counter().trace()::trace)
                .map(trace -> new TokenAt(
                        trace, trace.token().contract().flatMap(bank.companies().show()::show)));
    }

    Token token() {
        return trace.token();
    }

    /** Whose codes come from it. */
    List<Standing> users() {
        return company.toList().flatMap(each -> each.roster().boundTo(token().serial()));
    }

    String userNames() {
        return users().map(each -> each.user().name() + "（" + each.user().loginId() + "）")
                .mkString("、");
    }
}
