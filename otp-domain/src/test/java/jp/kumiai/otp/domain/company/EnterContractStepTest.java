package jp.kumiai.otp.domain.company;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F1")
class EnterContractStepTest {

    private static final Instant NOW = tokyo("2026-04-10T09:00");
    private static final ContractEntry ENTRY =
            new ContractEntry(ContractBuilder.NUMBER, "データ商事", day("2026-05-20"), account("1234567"));

    @Test
    void writesTheCompanyWithItsAccountAndWhoEnteredIt() {
        Contract contract = entered().build();

        assertThat(decide(Option.none()))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(contract)
                                .event(AuditEvent.ofBank(
                                                NOW,
                                                Kind.CONTRACT_ENTERED,
                                                "backoffice1",
                                                Option.some(ContractBuilder.NUMBER))
                                        .with("company", "データ商事")
                                        .with("startDate", "2026-05-20")
                                        .with("account", "0001-002-ORDINARY-****567")),
                        contract));
    }

    @Test
    void changesNothingTheSecondTime() {
        Contract stored = entered().version(7).build();

        assertThat(decide(Option.some(stored))).isEqualTo(Decision.accept(Changes.NONE, stored));
    }

    @Test
    void overwritesNoCompany() {
        List<ContractBuilder> others = List.of(
                entered().of("データ商会"),
                entered().startingOn(day("2026-05-21")),
                entered().debitedFrom(account("7654321")),
                aContract().startingOn(day("2026-05-20")),
                entered().numbered("K-0002"));

        assertThat(others.map(other -> decide(Option.some(other.build()))))
                .allMatch(decision -> decision.equals(Decision.refuse(CompanyFailure.CONTRACT_TAKEN)));
    }

    private static ContractBuilder entered() {
        return aContract().startingOn(day("2026-05-20")).debitedFrom(account("1234567"));
    }

    private static Decision<CompanyFailure, Contract> decide(Option<Contract> stored) {
        return EnterContractStep.decide(stored, ENTRY, "backoffice1", NOW);
    }
}
