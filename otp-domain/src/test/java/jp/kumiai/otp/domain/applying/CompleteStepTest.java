package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.lent;
import static jp.kumiai.otp.domain.applying.Desk.told;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.ContractFileBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R8")
class CompleteStepTest {

    private static final String A = "10000001";
    private static final String B = "10000002";
    private static final Instant RECEIVED = tokyo("2026-05-05T10:00");

    @Test
    void saysThatTheTokensWereDelivered() {
        ApplicationBuilder shipped = anApplication(anAdditionalOne(1), ApplicationState.SHIPPED);

        Decision<ApplicationFailure, Application> decision = complete(aFile().with(shipped), shipped);

        Application completed =
                anApplication(anAdditionalOne(1), ApplicationState.COMPLETED).build();
        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(aFile().build().contract())
                                .application(completed)
                                .event(told(
                                        Kind.APPLICATION_COMPLETED, completed, "SHIPPED", ApplicationState.COMPLETED)),
                        completed));
    }

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void followsOnTheShipmentOrOfAReturnOnTheAcceptance(ApplicationKind kind) {
        ApplicationState before = kind == ApplicationKind.RETURN ? ApplicationState.ACCEPTED : ApplicationState.SHIPPED;
        for (ApplicationState state : ApplicationState.values()) {
            ApplicationBuilder application = anApplication(aFormOf(kind), state);

            Decision<ApplicationFailure, Application> decision = complete(aFile().with(application), application);

            assertThat(decision.answer().swap().toOption())
                    .as("%s", state)
                    .isEqualTo(Option.when(state != before, new WrongState(state)));
        }
    }

    @Nested
    @Tag("R16a")
    @Tag("R26")
    class OfAReturn {

        private final ApplicationBuilder accepted =
                anApplication(aReturn(A, B).numbered("R-1"), ApplicationState.ACCEPTED);

        @Test
        @Tag("F7")
        void takesBackWhatIsStillOnLoan() {
            Changes changes = complete(aFile().with(accepted).lent(loan(A), loan(B)), accepted, lent(A), lent(B))
                    .changes();

            assertThat(changes.tokens())
                    .containsExactly(
                            lent(A).in(DeviceState.RETURNED).build(),
                            lent(B).in(DeviceState.RETURNED).build());
            assertThat(changes.desk().loans())
                    .containsExactly(
                            loan(A).endedAt(NOW, DeviceState.RETURNED).build(),
                            loan(B).endedAt(NOW, DeviceState.RETURNED).build());
            assertThat(changes.events().head())
                    .isEqualTo(AuditEvent.ofBank(NOW, Kind.DEVICE_MOVED, TELLER, Option.some(ContractBuilder.NUMBER))
                            .about(new SerialNumber(A))
                            .with("form", "R-1")
                            .with("from", "ON_LOAN")
                            .with("to", "RETURNED"));
            assertThat(changes.events().map(AuditEvent::kind))
                    .containsExactly(Kind.DEVICE_MOVED, Kind.DEVICE_MOVED, Kind.APPLICATION_COMPLETED);
        }

        @ParameterizedTest
        @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
        void leavesWhereItIsWhatIsNot(DeviceState state) {
            Changes changes = complete(aFile().with(accepted).lent(loan(B)), accepted, lent(A).in(state), lent(B))
                    .changes();

            assertThat(changes.tokens())
                    .containsExactly(lent(B).in(DeviceState.RETURNED).build());
        }

        @Test
        void leavesAnotherCompanyWhatWasLentToItSince() {
            TokenBuilder theirs = lent(A).onLoanTo(new ContractId("K-0002"));

            Changes changes = complete(aFile().with(accepted).lent(loan(B)), accepted, theirs, lent(B))
                    .changes();

            assertThat(changes.tokens())
                    .containsExactly(lent(B).in(DeviceState.RETURNED).build());
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, true", "1, false"})
        void leavesTheSameCompanyWhatWasLentToItAgainSince(int millis, boolean takenBack) {
            LoanBuilder again = loan(A).lentAt(RECEIVED.plusMillis(millis));
            ContractFileBuilder file = aFile().with(accepted).lent(again);

            Changes changes = complete(file, accepted, lent(A)).changes();

            assertThat(changes.tokens().nonEmpty()).isEqualTo(takenBack);
            assertThat(changes.desk().loans().nonEmpty()).isEqualTo(takenBack);
        }

        @Test
        void takesBackWhatWasLentBeforeLoansWereKept() {
            assertThat(complete(aFile().with(accepted), accepted, lent(A))
                            .changes()
                            .tokens())
                    .containsExactly(lent(A).in(DeviceState.RETURNED).build());
        }
    }

    private static LoanBuilder loan(String serial) {
        return aLoan().of(serial).version(1);
    }

    private static Decision<ApplicationFailure, Application> complete(
            ContractFileBuilder file, ApplicationBuilder application, TokenBuilder... devices) {
        return CompleteStep.decide(
                file.build(), application.build(), List.of(devices).map(TokenBuilder::build), TELLER, NOW);
    }
}
