package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.told;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DayNotPossible;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongKind;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R8")
class AcceptStepTest {

    private static final AcceptStep STEP = new AcceptStep(FeeSchedule.STANDARD);
    /** The day of {@link Desk#NOW}. */
    private static final String TODAY = "2026-05-06";

    @Test
    void fixesTheStartDateAndWritesWhoDidIt() {
        Decision<ApplicationFailure, Application> decision = accept(anAdditionalOne(2), "2026-05-20");

        Application accepted =
                anApplication(anAdditionalOne(2)).accepted("2026-05-20").build();
        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(startingOn("2026-05-01"))
                                .application(accepted)
                                .event(told(
                                        Kind.APPLICATION_ACCEPTED, accepted, "RECEIVED", ApplicationState.ACCEPTED)),
                        accepted));
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationState.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
    void followsOnReceiptOnly(ApplicationState state) {
        assertThat(decide(anApplication(anAdditionalOne(1), state), Option.some(day("2026-05-20"))))
                .isEqualTo(Decision.refuse(new WrongState(state)));
    }

    @Nested
    class OfAReturn {

        @Test
        void hasNoStartDate() {
            Application accepted =
                    anApplication(aReturn("10000001")).accepted("2026-05-20").build();

            assertThat(decide(anApplication(aReturn("10000001")), Option.none()).answer())
                    .containsExactly(accepted);
            assertThat(accepted.startDate()).isEmpty();
            assertThat(accept(aReturn("10000001"), "2026-05-20")).isEqualTo(Decision.refuse(new WrongKind()));
        }

        @ParameterizedTest
        @EnumSource(value = ApplicationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "RETURN")
        void aloneHasNone(ApplicationKind kind) {
            assertThat(decide(anApplication(aFormOf(kind)), Option.none())).isEqualTo(Decision.refuse(new WrongKind()));
        }
    }

    @Nested
    class TheStartDate {

        @ParameterizedTest
        @CsvSource({"2026-05-05, false", "2026-05-06, true", "2026-05-07, true"})
        void isTodayOrLater(LocalDate start, boolean possible) {
            for (ApplicationKind kind :
                    new ApplicationKind[] {ApplicationKind.NEW, ApplicationKind.ADDITIONAL, ApplicationKind.REISSUE}) {
                assertThat(accept(aFormOf(kind), start.toString()).isRefusal())
                        .as("%s", kind)
                        .isNotEqualTo(possible);
            }
            assertThat(accept(aNewOne(1), "2026-05-05")).isEqualTo(Decision.refuse(new DayNotPossible()));
        }

        @ParameterizedTest
        @CsvSource({"2026-06-30, false", "2026-07-01, true", "2026-07-02, true"})
        void isNotBeforeTheContractsOwn(LocalDate start, boolean possible) {
            ContractFile file = fileStarting("2026-07-01");
            for (FormBuilder form :
                    new FormBuilder[] {anAdditionalOne(1), aReissue(ReissueReason.DEFECT, "10000001")}) {
                assertThat(STEP.decide(
                                        file,
                                        aRoster().build(),
                                        anApplication(form).build(),
                                        Option.some(start),
                                        TELLER,
                                        NOW)
                                .isRefusal())
                        .isNotEqualTo(possible);
            }
        }
    }

    @Nested
    @Tag("R9")
    @Tag("R10")
    class OfTheFirstTokens {

        @ParameterizedTest
        @CsvSource({"2026-07-01, 2026-05-20", "2026-05-01, 2026-05-20", "2026-05-01, " + TODAY})
        void isTheStartOfTheContract(String contract, String start) {
            RosterBuilder roster = aRoster().with(aUser().version(5));

            Changes changes = acceptNew(contract, start, roster).changes();

            assertThat(changes.contracts()).containsExactly(startingOn(start));
        }

        @Test
        void writesTheUsersAsTheyWereReadSoThatNobodyRegistersMeanwhile() {
            UserBuilder user = aUser().version(5);

            assertThat(acceptNew("2026-05-01", "2026-05-20", aRoster().with(user))
                            .changes()
                            .users())
                    .containsExactly(user.build());
        }

        @Test
        void doesNotTakeACompanyBackToPasswordsThatUsesTokens() {
            RosterBuilder roster =
                    aRoster().with(aUser().using("99000001", NOW)).lending(aToken().numbered("99000001"));

            Changes changes = acceptNew("2026-05-01", "2026-05-20", roster).changes();

            assertThat(changes.contracts()).containsExactly(startingOn("2026-05-01"));
            assertThat(changes.users()).isEmpty();
            assertThat(changes.desk().applications().single().startDate()).contains(day("2026-05-20"));
        }

        @Test
        void isNotBeforeTheContractThatUsesTokens() {
            RosterBuilder roster =
                    aRoster().with(aUser().using("99000001", NOW)).lending(aToken().numbered("99000001"));

            assertThat(acceptNew("2026-07-01", "2026-06-30", roster)).isEqualTo(Decision.refuse(new DayNotPossible()));
        }

        @ParameterizedTest
        @EnumSource(names = {"ADDITIONAL", "REISSUE"})
        void aloneMovesTheContract(ApplicationKind kind) {
            assertThat(accept(aFormOf(kind), "2026-05-20").changes().contracts())
                    .containsExactly(startingOn("2026-05-01"));
        }

        private Decision<ApplicationFailure, Application> acceptNew(
                String contract, String start, RosterBuilder roster) {
            return STEP.decide(
                    fileStarting(contract),
                    roster.build(),
                    anApplication(aNewOne(1)).build(),
                    Option.some(day(start)),
                    TELLER,
                    NOW);
        }
    }

    @Nested
    @Tag("F10")
    @Tag("P28")
    class OfAReissue {

        @ParameterizedTest
        @EnumSource(names = {"LOST", "STOLEN", "DAMAGED"})
        void booksTheFeePerDevice(ReissueReason reason) {
            FormBuilder form = aReissue(reason, "10000001", "10000002");

            Decision<ApplicationFailure, Application> decision = accept(form, "2026-06-01");

            assertThat(decision.answer().get().fee()).contains(new BookedFee(2, 4_400, NOW));
            assertThat(decision.changes().events().single().facts().get("reissueFee"))
                    .contains("4400");
        }

        @ParameterizedTest
        @EnumSource(names = {"DEFECT", "BATTERY", "EXPIRY"})
        void booksNothingForWhatIsNotTheCustomersFault(ReissueReason reason) {
            Decision<ApplicationFailure, Application> decision =
                    accept(aReissue(reason, "10000001", "10000002"), "2026-06-01");

            assertThat(decision.answer().get().fee()).isEmpty();
            assertThat(decision.changes().events().single().facts().containsKey("reissueFee"))
                    .isFalse();
        }

        @Test
        void costsAsThePriceListSays() {
            AcceptStep dearer = new AcceptStep(new FeeSchedule(
                    1,
                    FeeSchedule.STANDARD.monthly(),
                    FeeSchedule.STANDARD.reissue().times(2)));

            assertThat(dearer.decide(
                                    fileStarting("2026-05-01"),
                                    aRoster().build(),
                                    anApplication(aReissue(ReissueReason.LOST, "10000001"))
                                            .build(),
                                    Option.some(day("2026-06-01")),
                                    TELLER,
                                    NOW)
                            .answer()
                            .get()
                            .fee())
                    .contains(new BookedFee(1, 4_400, NOW));
        }
    }

    private static Decision<ApplicationFailure, Application> accept(FormBuilder form, String start) {
        return decide(anApplication(form), Option.some(day(start)));
    }

    private static Decision<ApplicationFailure, Application> decide(
            ApplicationBuilder application, Option<LocalDate> start) {
        ContractFile file = aFile().of(aContract().startingOn(day("2026-05-01")).version(1))
                .with(application)
                .build();
        return STEP.decide(file, aRoster().build(), application.build(), start, TELLER, NOW);
    }

    private static ContractFile fileStarting(String date) {
        return aFile().of(aContract().startingOn(day(date)).version(1)).build();
    }

    private static Contract startingOn(String date) {
        return aContract().startingOn(day(date)).version(1).build();
    }
}
