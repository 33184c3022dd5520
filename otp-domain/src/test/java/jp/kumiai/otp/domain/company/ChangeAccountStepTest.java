package jp.kumiai.otp.domain.company;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F1")
class ChangeAccountStepTest {

    private static final Instant NOW = tokyo("2026-05-20T10:00");
    private static final Counter COUNTER = new Counter("backoffice1", "A-77");

    @Test
    void debitsFromTheNewOneAndTellsBothWithoutTheirFirstDigits() {
        Contract changed =
                aContract().debitedFrom(account("7654321")).version(3).build();

        assertThat(change(aContract().debitedFrom(account("1234567")).version(3)))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(changed)
                                .event(told("0001-002-ORDINARY-****567", "0001-002-ORDINARY-****321")),
                        changed));
    }

    @Test
    void entersTheFirstOne() {
        assertThat(change(aContract().version(1)).changes().events())
                .containsExactly(told("-", "0001-002-ORDINARY-****321"));
    }

    @Test
    void changesNothingWhenItIsTheSame() {
        ContractBuilder same = aContract().debitedFrom(account("7654321")).version(3);

        assertThat(change(same)).isEqualTo(Decision.accept(Changes.NONE, same.build()));
    }

    private static AuditEvent told(String from, String to) {
        return AuditEvent.ofBank(NOW, Kind.CONTRACT_CHANGED, "backoffice1", Option.some(ContractBuilder.NUMBER))
                .with("form", "A-77")
                .with("from", from)
                .with("to", to);
    }

    private static Decision<CompanyFailure, Contract> change(ContractBuilder contract) {
        return ChangeAccountStep.decide(contract.build(), account("7654321"), COUNTER, NOW);
    }
}
