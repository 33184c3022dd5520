package jp.kumiai.otp.adapter.http.company;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.adapter.http.applying.ApplicationAnswer;
import jp.kumiai.otp.adapter.http.billing.DebitAnswer;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import org.jspecify.annotations.Nullable;

/** All about one company. */
final class CompanyReply {

    private static final int OK = 200;

    private CompanyReply() {}

    static Reply of(Company company) {
        return Json.reply(
                OK,
                new Answer(
                        ContractAnswer.of(company.file().contract()),
                        company.roster()
                                .standings()
                                .map(standing -> UserAnswer.of(standing, company.now()))
                                .asJava(),
                        company.file().applications().map(ApplicationAnswer::of).asJava(),
                        company.file().loans().map(LoanAnswer::of).asJava(),
                        company.debits().map(DebitAnswer::of).asJava()));
    }

    private record Answer(
            ContractAnswer contract,
            List<UserAnswer> users,
            List<ApplicationAnswer> applications,
            List<LoanAnswer> loans,
            List<DebitAnswer> debits) {}

    private record UserAnswer(
            String loginId,
            String name,
            String userClass,
            String tokenStatus,
            @Nullable String serialNumber,
            @Nullable String authenticationState) {

        static UserAnswer of(Standing standing, Instant now) {
            BankingUser user = standing.user();
            return new UserAnswer(
                    user.loginId().value(),
                    user.name(),
                    user.userClass().name(),
                    standing.status(now).name(),
                    standing.boundTo().map(SerialNumber::value).getOrNull(),
                    standing.authenticationState().map(Enum::name).getOrNull());
        }
    }

    private record LoanAnswer(
            String serialNumber,
            String lentAt,
            String startDate,
            String expiresAt,
            @Nullable String endedAt,
            @Nullable String endedAs) {

        static LoanAnswer of(Loan loan) {
            return new LoanAnswer(
                    loan.serial().value(),
                    loan.lentAt().toString(),
                    loan.startDate().toString(),
                    loan.expiresAt().toString(),
                    loan.end().map(end -> end.at().toString()).getOrNull(),
                    loan.end().map(end -> end.as().name()).getOrNull());
        }
    }
}
