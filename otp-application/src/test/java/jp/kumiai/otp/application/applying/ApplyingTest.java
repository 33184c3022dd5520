package jp.kumiai.otp.application.applying;

import static jp.kumiai.otp.application.applying.BackOffice.COMPANY;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.serials;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications from the counter to their end, on the store. */
@Tag("R8")
class ApplyingTest {

    private final BackOffice bank = new BackOffice().stocked("10000001", "10000002", "10000003");

    @Nested
    class OfTheFirstTokens {

        private final FormBuilder form = aNewOne(2);

        @Test
        @Tag("R16a")
        void goesFromTheCounterToTheCompany() {
            assertThat(bank.receive(form).get().state()).isEqualTo(ApplicationState.RECEIVED);
            assertThat(bank.accept(form, Option.some(day("2026-04-25"))).get().state())
                    .isEqualTo(ApplicationState.ACCEPTED);
            assertThat(bank.allocate(form).get().allocated()).isEqualTo(serials("10000001", "10000002"));
            assertThat(bank.token("10000001").device()).isEqualTo(DeviceState.ALLOCATED);
            assertThat(bank.at("2026-04-14T15:00").ship(form).get().state()).isEqualTo(ApplicationState.SHIPPED);
            assertThat(bank.complete(form).get().state()).isEqualTo(ApplicationState.COMPLETED);

            assertThat(bank.token("10000001").isOnLoanTo(COMPANY)).isTrue();
            assertThat(bank.token("10000003").device()).isEqualTo(DeviceState.IN_STOCK);
            assertThat(bank.file().contract().startDate()).isEqualTo(day("2026-04-25"));
            assertThat(bank.file().openLoans().map(Loan::startDate))
                    .containsExactly(day("2026-04-25"), day("2026-04-25"));
            assertThat(bank.file().openLoans().map(Loan::lentAt))
                    .containsExactly(tokyo("2026-04-14T15:00"), tokyo("2026-04-14T15:00"));
        }

        @Test
        void isToldStepByStepWithItsForm() {
            bank.sent(form, "2026-04-25");
            bank.complete(form).get();

            assertThat(bank.store.events().map(AuditEvent::kind))
                    .containsExactly(
                            Kind.APPLICATION_RECEIVED,
                            Kind.APPLICATION_ACCEPTED,
                            Kind.TOKENS_ALLOCATED,
                            Kind.TOKENS_SHIPPED,
                            Kind.APPLICATION_COMPLETED);
            assertThat(bank.store.events())
                    .allMatch(event -> event.actor().equals(Actor.bank(BackOffice.CLERK))
                            && event.contract().contains(COMPANY)
                            && event.facts().get("form").contains("U-1"));
        }

        @Test
        void isTheSameWhenTheFormIsEnteredAgain() {
            Application received = bank.receive(form).get();

            assertThat(bank.receive(form)).isEqualTo(bank.receive(form));
            assertThat(bank.receive(form).map(Application::receivedAt)).isEqualTo(Either.right(received.receivedAt()));
            assertThat(bank.events(Kind.APPLICATION_RECEIVED)).hasSize(1);
            assertThat(bank.receive(aNewOne(3)).getLeft()).isEqualTo(new ApplicationFailure.NumberTaken());
        }

        @Test
        void needsACompanyAndAnApplication() {
            FormBuilder strange = aNewOne(1).by(new ContractId("K-9999"));
            ApplicationFailure unknownContract = new ApplicationFailure.UnknownContract();
            ApplicationFailure unknown = new ApplicationFailure.UnknownApplication();

            assertThat(bank.receive(strange).getLeft()).isEqualTo(unknownContract);
            assertThat(bank.accept(strange, Option.some(day("2026-04-25"))).getLeft())
                    .isEqualTo(unknownContract);
            assertThat(bank.allocate(strange).getLeft()).isEqualTo(unknownContract);
            assertThat(bank.accept(form, Option.some(day("2026-04-25"))).getLeft())
                    .isEqualTo(unknown);
            assertThat(bank.allocate(form).getLeft()).isEqualTo(unknown);
            assertThat(bank.ship(form).getLeft()).isEqualTo(unknown);
            assertThat(bank.complete(form).getLeft()).isEqualTo(unknown);
            assertThat(bank.withdraw(form).getLeft()).isEqualTo(unknown);
        }
    }

    @Nested
    class Allocating {

        private final FormBuilder form = aNewOne(2);

        @Test
        void takesWhatExpiresFirstAndStillWorksLongEnough() {
            bank.store.given(Changes.NONE
                    .token(aToken().numbered("20000001")
                            .expiringAt(tokyo("2026-07-24T00:00"))
                            .build())
                    .token(aToken().numbered("20000002")
                            .expiringAt(tokyo("2026-07-24T00:00:00.001"))
                            .build()));
            bank.receive(form).get();
            bank.accept(form, Option.some(day("2026-04-25"))).get();

            assertThat(bank.allocate(form).get().allocated()).isEqualTo(serials("10000001", "20000002"));
        }

        @Test
        void takesTheChosenTokens() {
            bank.receive(form).get();
            bank.accept(form, Option.some(day("2026-04-25"))).get();

            assertThat(bank.allocate(form, "10000003", "99999999").getLeft())
                    .isEqualTo(new ApplicationFailure.TokensNotInStock(serials("99999999")));
            assertThat(bank.allocate(form, "10000003", "10000001").get().allocated())
                    .isEqualTo(serials("10000001", "10000003"));
        }

        @Test
        void setsNoTokenAsideTwice() {
            FormBuilder other = anAdditionalOne(2).numbered("U-2");
            List.of(form, other).forEach(each -> {
                bank.receive(each).get();
                bank.accept(each, Option.some(day("2026-04-25"))).get();
            });
            bank.allocate(form).get();

            assertThat(bank.allocate(other).getLeft()).isEqualTo(new ApplicationFailure.TokensNotInStock(List.empty()));
            assertThat(bank.allocate(other, "10000001", "10000003").getLeft())
                    .isEqualTo(new ApplicationFailure.TokensNotInStock(serials("10000001")));
        }
    }

    @Nested
    class OfAReissue {

        private final FormBuilder form =
                aReissue(ReissueReason.LOST, "10000001").numbered("U-2");

        @Test
        @Tag("F7")
        @Tag("F10")
        @Tag("R16a")
        void reportsTheDeviceAtOnceAndChargesWhenItIsAccepted() {
            bank.sent(aNewOne(2), "2026-04-20");
            Application received = bank.at("2026-05-15T11:00").receive(form).get();

            assertThat(received.fee()).isEmpty();
            assertThat(bank.token("10000001").device()).isEqualTo(DeviceState.LOST);
            assertThat(bank.file().openLoans().map(Loan::serial)).isEqualTo(serials("10000002"));

            Application accepted = bank.at("2026-05-15T14:00")
                    .accept(form, Option.some(day("2026-06-01")))
                    .get();

            assertThat(accepted.fee().map(fee -> fee.yen())).contains(2_200L);
            assertThat(accepted.fee().map(fee -> fee.at())).contains(tokyo("2026-05-15T14:00"));
        }

        @Test
        @Tag("R26")
        void followsOnAReportThatWasMadeBefore() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-14T11:00")
                    .move
                    .move(new MoveDevice.Command(BackOffice.COUNTER, new SerialNumber("10000001"), DeviceState.LOST))
                    .get();

            assertThat(bank.at("2026-05-15T11:00").receive(form).isRight()).isTrue();
            assertThat(bank.file().loans().flatMap(Loan::end))
                    .containsExactly(new Loan.End(tokyo("2026-05-14T11:00"), DeviceState.LOST));
            assertThat(bank.events(Kind.DEVICE_MOVED)).hasSize(1);
        }

        @Test
        @Tag("F10")
        @Tag("F12")
        void isWithdrawnForNothingOnlyBeforeTheFirst() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-15T11:00").receive(form).get();
            bank.accept(form, Option.some(day("2026-06-10"))).get();

            assertThat(bank.at("2026-06-01T00:00").withdraw(form).getLeft())
                    .isEqualTo(new ApplicationFailure.FeeDueAlready());
            assertThat(bank.at("2026-05-31T23:59:59.999").withdraw(form).get().fee())
                    .isEmpty();
            assertThat(bank.token("10000001").device()).isEqualTo(DeviceState.LOST);
            bank.at("2026-06-02T09:00").run(month("2026-06")).get();
            assertThat(bank.store.ledger().debitsOf(COMPANY)).isEmpty();
        }

        @Test
        @Tag("P30")
        void thatIsLateStartsOnTheDayItIsSent() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-15T11:00").receive(form).get();
            bank.accept(form, Option.some(day("2026-05-29"))).get();
            bank.allocate(form).get();

            assertThat(bank.at("2026-06-02T11:00").ship(form).get().startDate()).contains(day("2026-06-02"));
        }
    }

    @Nested
    class OfAReturn {

        private final FormBuilder form = aReturn("10000001").numbered("R-1");

        @Test
        @Tag("F7")
        void endsTheLoanWhenTheDeviceIsBack() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-28T10:00").receive(form).get();
            bank.accept(form, Option.none()).get();
            assertThat(bank.token("10000001").isOnLoanTo(COMPANY)).isTrue();

            bank.at("2026-05-31T10:00").complete(form).get();

            assertThat(bank.token("10000001").device()).isEqualTo(DeviceState.RETURNED);
            assertThat(bank.file().loans().flatMap(Loan::end))
                    .containsExactly(new Loan.End(tokyo("2026-05-31T10:00"), DeviceState.RETURNED));
        }

        @Test
        @Tag("R16a")
        void leavesADeviceThatTheCompanyHasAgain() {
            bank.sent(aNewOne(3), "2026-04-20");
            bank.at("2026-05-02T10:00").receive(form).get();
            bank.accept(form, Option.none()).get();
            SerialNumber device = new SerialNumber("10000001");
            bank.at("2026-05-03T10:00")
                    .move
                    .move(new MoveDevice.Command(BackOffice.COUNTER, device, DeviceState.RETURNED))
                    .get();
            bank.putAway
                    .putAway(new PutDeviceAway.Command(BackOffice.COUNTER, device, DeviceState.IN_STOCK))
                    .get();
            bank.at("2026-05-04T10:00").sent(anAdditionalOne(1).numbered("U-2"), "2026-05-10");

            bank.at("2026-05-20T10:00").complete(form).get();

            assertThat(bank.token("10000001").isOnLoanTo(COMPANY)).isTrue();
            assertThat(bank.file().openLoans()).hasSize(3);
            assertThat(bank.file().loans()).hasSize(4);
        }
    }

    @Test
    void listsWhatLiesOnTheDesks() {
        FormBuilder later = anAdditionalOne(1).numbered("A-1");
        bank.receive(aNewOne(1)).get();
        bank.at("2026-04-11T09:00").receive(later).get();

        assertThat(bank.list
                        .list(ApplicationState.RECEIVED)
                        .map(each -> each.number().value()))
                .containsExactly("U-1", "A-1");

        bank.accept(later, Option.some(day("2026-04-25"))).get();

        assertThat(bank.list
                        .list(ApplicationState.RECEIVED)
                        .map(each -> each.number().value()))
                .containsExactly("U-1");
    }
}
