package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.application.ReissueReason.EXPIRY;
import static jp.kumiai.otp.domain.application.ReissueReason.LOST;
import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.lent;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.serials;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesNotHeld;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesTaken;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.ContractFileBuilder;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The devices that the form of a reissue or a return names. */
@Tag("R8")
@Tag("R16a")
class NamedDevicesTest {

    private static final String A = "10000001";
    private static final String B = "10000002";

    @Nested
    class AreTheCompanysOwn {

        @Test
        void andThereIsSuchADevice() {
            assertThat(receive(had(), aReissue(LOST, A, B), lent(A)))
                    .isEqualTo(Decision.refuse(new DevicesNotHeld(serials(B))));
        }

        @Test
        void andNotAnotherCompanys() {
            TokenBuilder strange = lent(A).onLoanTo(new ContractId("K-0002"));

            assertThat(receive(had(), aReissue(LOST, A, B), strange, lent(B)))
                    .isEqualTo(Decision.refuse(new DevicesNotHeld(serials(A))));
        }

        @Test
        void andNoSoftwareTokens() {
            assertThat(receive(had(), aReturn(A), lent(A).being(TokenKind.SOFTWARE)))
                    .isEqualTo(Decision.refuse(new DevicesNotHeld(serials(A))));
        }

        @ParameterizedTest
        @CsvSource({
            "ON_LOAN, true, true",
            "LOST, true, false",
            "DEFECTIVE, true, false",
            "RETURNED, false, false",
            "IN_STOCK, false, false",
            "ALLOCATED, false, false",
            "DISPOSED, false, false",
        })
        void andStillWithThemOrReportedWhenTheyAreToBeReplaced(DeviceState state, boolean reissued, boolean returned) {
            Decision<ApplicationFailure, Application> notHeld = Decision.refuse(new DevicesNotHeld(serials(A)));

            assertThat(receive(had(), aReissue(LOST, A), lent(A).in(state)).equals(notHeld))
                    .isNotEqualTo(reissued);
            assertThat(receive(had(), aReturn(A), lent(A).in(state)).equals(notHeld))
                    .isNotEqualTo(returned);
        }
    }

    @Nested
    class AreReplacedOnceAndGivenBackOnce {

        @ParameterizedTest
        @EnumSource(value = ApplicationState.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
        void notBesideAnotherReissueEver(ApplicationState state) {
            ContractFileBuilder file = had().with(anApplication(reissueOfBoth(), state));

            assertThat(receive(file, aReissue(LOST, A), lent(A)))
                    .isEqualTo(Decision.refuse(new DevicesTaken(serials(A))));
        }

        @ParameterizedTest
        @CsvSource({
            "RECEIVED, true",
            "ACCEPTED, true",
            "COMPLETED, false",
            "WITHDRAWN, false",
        })
        void notBesideAnotherReturnThatIsOpen(ApplicationState state, boolean taken) {
            ContractFileBuilder file = had().with(anApplication(aReturn(A, B).numbered("U-0"), state));

            assertThat(receive(file, aReturn(B), lent(B)).answer().isLeft()).isEqualTo(taken);
        }

        @Test
        void againAfterAReissueThatWasWithdrawn() {
            ContractFileBuilder file = had().with(anApplication(reissueOfBoth(), ApplicationState.WITHDRAWN));

            assertThat(receive(file, aReissue(LOST, A), lent(A).in(DeviceState.LOST))
                            .isRefusal())
                    .isFalse();
        }

        @Test
        void givenBackWhileTheyAreReplaced() {
            ContractFileBuilder file =
                    had().with(anApplication(aReissue(EXPIRY, A).numbered("U-0"), ApplicationState.SHIPPED));

            assertThat(receive(file, aReturn(A), lent(A)).isRefusal()).isFalse();
        }

        @Test
        void saysWhichAreTaken() {
            ContractFileBuilder file =
                    had().with(anApplication(aReissue(LOST, B).numbered("U-0")));

            assertThat(receive(file, aReissue(LOST, A, B), lent(A), lent(B)))
                    .isEqualTo(Decision.refuse(new DevicesTaken(serials(B))));
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, true", "1, false"})
        void anewWhenTheDeviceWasLentAgainSince(int millis, boolean taken) {
            Instant received = NOW.minusSeconds(86_400);
            ApplicationBuilder earlier = anApplication(aReissue(EXPIRY, A).numbered("U-0"), ApplicationState.COMPLETED)
                    .receivedAt(received);
            ContractFileBuilder file = aFile().with(earlier)
                    .lent(
                            aLoan().of(A).endedAt(received, DeviceState.RETURNED),
                            aLoan().of(B).lentAt(NOW),
                            aLoan().of(A).lentAt(received.plusMillis(millis)));

            assertThat(receive(file, aReissue(LOST, A), lent(A)).isRefusal()).isEqualTo(taken);
        }
    }

    @Nested
    class AreReportedByTheForm {

        @ParameterizedTest
        @Tag("F7")
        @CsvSource({"LOST, LOST", "STOLEN, LOST", "DAMAGED, DEFECTIVE", "DEFECT, DEFECTIVE", "BATTERY, DEFECTIVE"})
        void andLetNobodyInFromThenOn(ReissueReason reason, DeviceState state) {
            ContractFileBuilder file = aFile().lent(loan(A), loan(B), loan("10000003"));

            Changes changes =
                    receive(file, aReissue(reason, A, B), lent(A), lent(B)).changes();

            assertThat(changes.tokens())
                    .containsExactly(
                            lent(A).in(state).build(), lent(B).in(state).build());
            assertThat(changes.desk().loans())
                    .containsExactly(
                            loan(A).endedAt(NOW, state).build(),
                            loan(B).endedAt(NOW, state).build());
            assertThat(changes.events().map(AuditEvent::kind))
                    .containsExactly(Kind.DEVICE_MOVED, Kind.DEVICE_MOVED, Kind.APPLICATION_RECEIVED);
            assertThat(changes.events().head()).isEqualTo(moved(A, state));
            assertThat(changes.desk().applications().single().state()).isEqualTo(ApplicationState.RECEIVED);
        }

        @Test
        void unlessItOnlySaysThatTheyExpire() {
            Changes changes =
                    receive(aFile().lent(loan(A)), aReissue(EXPIRY, A), lent(A)).changes();

            assertThat(changes.tokens()).isEmpty();
            assertThat(changes.desk().loans()).isEmpty();
            assertThat(changes.events().map(AuditEvent::kind)).containsExactly(Kind.APPLICATION_RECEIVED);
        }

        @Test
        void unlessTheyAreOnlyGivenBack() {
            Changes changes =
                    receive(aFile().lent(loan(A)), aReturn(A), lent(A)).changes();

            assertThat(changes.tokens()).isEmpty();
            assertThat(changes.desk().loans()).isEmpty();
        }

        @Test
        @Tag("F7")
        void andNotAgainWhenTheyWereReportedBefore() {
            ContractFileBuilder file = aFile().lent(loan(A).endedAt(NOW.minusSeconds(60), DeviceState.LOST), loan(B));

            Changes changes = receive(file, aReissue(LOST, A, B), lent(A).in(DeviceState.LOST), lent(B))
                    .changes();

            assertThat(changes.tokens())
                    .containsExactly(lent(B).in(DeviceState.LOST).build());
            assertThat(changes.desk().loans())
                    .containsExactly(loan(B).endedAt(NOW, DeviceState.LOST).build());
        }
    }

    private static AuditEvent moved(String serial, DeviceState to) {
        return AuditEvent.ofBank(NOW, Kind.DEVICE_MOVED, TELLER, Option.some(ContractBuilder.NUMBER))
                .about(new SerialNumber(serial))
                .with("form", "U-1")
                .with("from", DeviceState.ON_LOAN)
                .with("to", to);
    }

    private static FormBuilder reissueOfBoth() {
        return aReissue(LOST, A, B).numbered("U-0");
    }

    private static ContractFileBuilder had() {
        return aFile().lent(loan(A), loan(B));
    }

    private static LoanBuilder loan(String serial) {
        return aLoan().of(serial).version(1);
    }

    private static Decision<ApplicationFailure, Application> receive(
            ContractFileBuilder file, FormBuilder form, TokenBuilder... devices) {
        return ReceiveStep.decide(file.build(), form.build(), List.of(devices).map(TokenBuilder::build), TELLER, NOW);
    }
}
