package jp.kumiai.otp.domain.company;

import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.ContractFileBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Z1")
class AllotStepTest {

    private static final Instant NOW = tokyo("2026-05-12T16:00");

    @Test
    void makesAnUnregisteredUserOneWithATokenOnItsWay() {
        UserBuilder user = aUser().version(2);
        Decision<CompanyFailure, BankingUser> decision = allot(aFile().lent(aLoan()), user);

        BankingUser allotted = user.standing(TokenStatus.TokenIssued.hardware()).build();
        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .user(allotted)
                                .event(AuditEvent.ofBank(
                                                NOW,
                                                Kind.TOKEN_ALLOTTED,
                                                "teller7",
                                                Option.some(ContractBuilder.NUMBER))
                                        .with("form", "U-1")
                                        .with("loginId", "ichirodt")
                                        .with("from", "UNREGISTERED")
                                        .with("to", "TOKEN_ISSUED")),
                        allotted));
    }

    @Test
    void needsATokenOnLoanToTheCompany() {
        ContractFileBuilder given = aFile().lent(aLoan().endedAt(NOW, DeviceState.RETURNED));

        assertThat(allot(aFile(), aUser())).isEqualTo(Decision.refuse(CompanyFailure.NOTHING_TO_ALLOT));
        assertThat(allot(given, aUser())).isEqualTo(Decision.refuse(CompanyFailure.NOTHING_TO_ALLOT));
    }

    @Test
    void isForNobodyElse() {
        List<TokenStatus> others = List.of(
                TokenStatus.TokenIssued.hardware(),
                TokenStatus.TokenIssued.software(new SerialNumber("99000001")),
                new TokenStatus.InService(new SerialNumber("12345678"), NOW),
                new TokenStatus.Revoked(NOW, NOW));

        assertThat(others.map(status -> allot(aFile().lent(aLoan()), aUser().standing(status))))
                .allMatch(decision -> decision.equals(Decision.refuse(CompanyFailure.NOTHING_TO_ALLOT)));
    }

    private static Decision<CompanyFailure, BankingUser> allot(ContractFileBuilder file, UserBuilder user) {
        return AllotStep.decide(file.build(), user.build(), new Counter("teller7", "U-1"), NOW);
    }
}
