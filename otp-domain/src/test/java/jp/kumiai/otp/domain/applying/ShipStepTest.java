package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.stocked;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aFormOf;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DayNotPossible;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** STEP 2. Received on 5 May, the tokens start on 20 May. */
@Tag("R8")
@Tag("P30")
class ShipStepTest {

    private static final String A = "10000001";
    private static final String B = "10000002";

    @Test
    @Tag("R16a")
    void lendsTheTokensAndWritesHowTheyWereSent() {
        Instant now = tokyo("2026-05-12T15:00");

        Decision<ApplicationFailure, Application> decision = ship(allocated(aNewOne(2)), "2026-05-12", now);

        Application shipped = allocated(aNewOne(2)).shipped("2026-05-12").build();
        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(aFile().build().contract())
                                .application(shipped)
                                .event(AuditEvent.ofBank(
                                                now, Kind.TOKENS_SHIPPED, TELLER, Option.some(ContractBuilder.NUMBER))
                                        .with("form", "U-1")
                                        .with("application", "NEW")
                                        .with("from", "TOKEN_ALLOCATED")
                                        .with("to", "SHIPPED")
                                        .with("startDate", "2026-05-20")
                                        .with("tokens", A + " " + B)
                                        .with("sent", "2026-05-12")
                                        .with("registeredMail", "12345678901"))
                                .token(setAside(A).in(DeviceState.ON_LOAN).build())
                                .loan(lent(A, now).startingOn("2026-05-20").build())
                                .token(setAside(B).in(DeviceState.ON_LOAN).build())
                                .loan(lent(B, now).startingOn("2026-05-20").build()),
                        shipped));
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationState.class, mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_ALLOCATED")
    void followsOnTheAllocationOnly(ApplicationState state) {
        assertThat(ship(anApplication(aNewOne(2), state), "2026-05-12", tokyo("2026-05-12T15:00")))
                .isEqualTo(Decision.refuse(new WrongState(state)));
    }

    @Nested
    class TheDay {

        @ParameterizedTest
        @CsvSource({"2026-05-04, false", "2026-05-05, true", "2026-05-06, true", "2026-05-12, true", "2026-05-13, false"
        })
        void isBetweenTheReceiptAndToday(String sent, boolean possible) {
            Decision<ApplicationFailure, Application> decision =
                    ship(allocated(aNewOne(2)), sent, tokyo("2026-05-12T00:00"));

            assertThat(decision.isRefusal()).isNotEqualTo(possible);
            assertThat(decision.equals(Decision.refuse(new DayNotPossible()))).isNotEqualTo(possible);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-19T23:59:59.999, true",
            "2026-05-20T00:00:00.000, true",
            "2026-05-20T23:59:59.999, true",
            "2026-05-21T00:00:00.000, false",
        })
        void ofTheFirstTokensIsTheStartDateAtTheLatest(String now, boolean possible) {
            Decision<ApplicationFailure, Application> decision = ship(allocated(aNewOne(2)), "2026-05-19", tokyo(now));

            assertThat(decision.isRefusal()).isNotEqualTo(possible);
        }
    }

    /** The contract of a company that uses its tokens cannot be postponed. */
    @Nested
    @Tag("F5")
    class LateForACompanyThatIsAtWork {

        @ParameterizedTest
        @CsvSource({
            "ADDITIONAL, 2026-05-20T23:59:59.999, 2026-05-20",
            "ADDITIONAL, 2026-05-21T00:00:00.000, 2026-05-21",
            "REISSUE, 2026-05-20T23:59:59.999, 2026-05-20",
            "REISSUE, 2026-05-21T00:00:00.000, 2026-05-21",
            "REISSUE, 2026-06-03T12:00:00.000, 2026-06-03",
        })
        void startsTheTokensOnTheDayTheyAreSent(ApplicationKind kind, String now, String start) {
            Decision<ApplicationFailure, Application> decision =
                    ship(allocated(aFormOf(kind)), "2026-05-20", tokyo(now));

            assertThat(decision.changes().desk().loans().map(Loan::startDate)).containsExactly(day(start), day(start));
            assertThat(decision.answer().get().startDate()).contains(day(start));
            assertThat(decision.changes().events().single().facts().get("startDate"))
                    .contains(start);
        }

        @Test
        void countsInNoMonthThatHasBegun() {
            Decision<ApplicationFailure, Application> decision =
                    ship(allocated(aFormOf(ApplicationKind.ADDITIONAL)), "2026-06-01", tokyo("2026-06-01T00:00"));

            assertThat(decision.changes().desk().loans())
                    .noneMatch(loan -> loan.countsAt(tokyo("2026-06-01T00:00")))
                    .allMatch(loan -> loan.countsAt(tokyo("2026-07-01T00:00")));
        }
    }

    private static ApplicationBuilder allocated(FormBuilder form) {
        return anApplication(form).accepted("2026-05-20").allocated(A, B);
    }

    private static TokenBuilder setAside(String serial) {
        return stocked(serial).onLoanTo(ContractBuilder.NUMBER).in(DeviceState.ALLOCATED);
    }

    private static LoanBuilder lent(String serial, Instant at) {
        return aLoan().of(serial).lentAt(at);
    }

    private static Decision<ApplicationFailure, Application> ship(
            ApplicationBuilder application, String sent, Instant now) {
        return ShipStep.decide(
                aFile().with(application).build(),
                application.build(),
                new Shipment(day(sent), new RegisteredMailNumber("12345678901")),
                List.of(setAside(A).build(), setAside(B).build()),
                TELLER,
                now);
    }
}
