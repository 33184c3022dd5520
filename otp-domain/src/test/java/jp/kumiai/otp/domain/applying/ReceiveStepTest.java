package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.lent;
import static jp.kumiai.otp.domain.applying.Desk.told;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NotTheFirst;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NotYetCustomer;
import jp.kumiai.otp.domain.applying.ApplicationFailure.NumberTaken;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractFileBuilder;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** STEP 1 at the counter. What a form says of devices is in {@link NamedDevicesTest}. */
@Tag("R8")
class ReceiveStepTest {

    @Test
    void writesTheApplicationItsFileAndWhoReceivedIt() {
        ContractFile file = aFile().build();
        Form form = aNewOne(3).build();
        Application received = Application.received(form, NOW);

        Decision<ApplicationFailure, Application> decision = ReceiveStep.decide(file, form, List.empty(), TELLER, NOW);

        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(file.contract())
                                .application(received)
                                .event(told(Kind.APPLICATION_RECEIVED, received, "-", ApplicationState.RECEIVED)),
                        received));
    }

    @Nested
    class TheSameNumber {

        private final Application before =
                anApplication(aNewOne(3), ApplicationState.SHIPPED).version(4).build();

        @Test
        void withTheSameFormIsAnsweredAsItStandsNow() {
            assertThat(receive(aFile().with(before), aNewOne(3))).isEqualTo(Decision.accept(Changes.NONE, before));
        }

        @Test
        void withTheSameFormIsAnsweredEvenWhenItCouldNotBeReceivedNow() {
            ContractFileBuilder file = aFile().with(before).lent(aLoan());

            assertThat(receive(file, aNewOne(3))).isEqualTo(Decision.accept(Changes.NONE, before));
        }

        @Test
        void withAnotherFormIsRefused() {
            assertThat(receive(aFile().with(before), aNewOne(2))).isEqualTo(Decision.refuse(new NumberTaken()));
            assertThat(receive(aFile().with(before), anAdditionalOne(3))).isEqualTo(Decision.refuse(new NumberTaken()));
        }
    }

    @Nested
    class ANewOne {

        @ParameterizedTest
        @EnumSource(value = ApplicationState.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
        void isOnlyTheFirst(ApplicationState state) {
            ContractFileBuilder file = aFile().with(anApplication(aNewOne(1).numbered("U-0"), state));

            assertThat(receive(file, aNewOne(1))).isEqualTo(Decision.refuse(new NotTheFirst()));
        }

        @Test
        void isNotOfACompanyThatHasTokens() {
            assertThat(receive(aFile().lent(aLoan()), aNewOne(1))).isEqualTo(Decision.refuse(new NotTheFirst()));
        }

        @Test
        void canBeAppliedForAgainWhenItWasWithdrawn() {
            ContractFileBuilder file =
                    aFile().with(anApplication(aNewOne(1).numbered("U-0"), ApplicationState.WITHDRAWN));

            assertThat(receive(file, aNewOne(1)).answer()).isEqualTo(received(aNewOne(1)));
        }

        @Test
        void canBeAppliedForWhenTheTokensThereWereAreGone() {
            ContractFileBuilder file = aFile().lent(aLoan().endedAt(tokyo("2026-04-30T10:00"), DeviceState.RETURNED));

            assertThat(receive(file, aNewOne(1)).answer()).isEqualTo(received(aNewOne(1)));
        }
    }

    @Nested
    class AnyOther {

        @ParameterizedTest
        @EnumSource(value = ApplicationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "NEW")
        void isForCompaniesThatHaveHadOrGetTokens(ApplicationKind kind) {
            ContractFileBuilder withdrawn =
                    aFile().with(anApplication(aNewOne(1).numbered("U-0"), ApplicationState.WITHDRAWN));

            assertThat(receive(aFile(), aFormOf(kind))).isEqualTo(Decision.refuse(new NotYetCustomer()));
            assertThat(receive(withdrawn, aFormOf(kind))).isEqualTo(Decision.refuse(new NotYetCustomer()));
        }

        @Test
        void canFollowWhileTheFirstIsOnItsWay() {
            ContractFileBuilder file = aFile().with(anApplication(aNewOne(1).numbered("U-0")));

            assertThat(receive(file, anAdditionalOne(2)).answer()).isEqualTo(received(anAdditionalOne(2)));
        }

        @Test
        void canFollowOnTokensThatWereLentWithoutAnApplication() {
            assertThat(receive(aFile().lent(aLoan()), anAdditionalOne(2)).answer())
                    .isEqualTo(received(anAdditionalOne(2)));
        }

        @Test
        void canFollowOnTokensThatAreGone() {
            ContractFileBuilder file = aFile().lent(aLoan().endedAt(tokyo("2026-04-30T10:00"), DeviceState.LOST));

            assertThat(receive(file, anAdditionalOne(2)).answer()).isEqualTo(received(anAdditionalOne(2)));
        }

        @Test
        void canFollowOnAnotherOfItsKind() {
            ContractFileBuilder file =
                    aFile().with(anApplication(anAdditionalOne(2).numbered("U-0")));

            assertThat(receive(file, anAdditionalOne(2)).answer()).isEqualTo(received(anAdditionalOne(2)));
        }
    }

    private static Either<ApplicationFailure, Application> received(FormBuilder form) {
        return Either.right(Application.received(form.build(), NOW));
    }

    private static Decision<ApplicationFailure, Application> receive(ContractFileBuilder file, FormBuilder form) {
        return ReceiveStep.decide(
                file.build(), form.build(), List.of(lent("12345678").build()), TELLER, NOW);
    }
}
