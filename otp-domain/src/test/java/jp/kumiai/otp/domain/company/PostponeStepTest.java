package jp.kumiai.otp.domain.company;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.ContractFileBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract starts on 20 May; it is 15 May. */
@Tag("R10")
class PostponeStepTest {

    private static final Instant NOW = tokyo("2026-05-15T10:00");
    private static final String SOFTWARE = "99000001";

    @Test
    void writesTheContractTheUsersAndWhoDidIt() {
        UserBuilder user = aUser().version(6);
        Contract postponed = startingOn("2026-06-20").build();

        assertThat(postpone(aFile(), aRoster().with(user), "2026-06-20", NOW))
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(postponed)
                                .event(AuditEvent.ofBank(
                                                NOW,
                                                Kind.START_POSTPONED,
                                                "backoffice1",
                                                Option.some(ContractBuilder.NUMBER))
                                        .with("form", "E-9")
                                        .with("from", "2026-05-20")
                                        .with("to", "2026-06-20"))
                                .user(user.build()),
                        postponed));
    }

    @Nested
    class TheDay {

        @ParameterizedTest
        @CsvSource({"2026-05-19, false", "2026-05-20, false", "2026-05-21, true"})
        void isLaterThanTheStartDate(String to, boolean possible) {
            assertThat(postpone(aFile(), aRoster(), to, NOW).equals(Decision.refuse(CompanyFailure.NOT_LATER)))
                    .isNotEqualTo(possible);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-24T23:59:59.999, true",
            "2026-05-25T00:00:00.000, false",
            "2026-05-26T00:00:00.000, false",
        })
        void isLaterThanToday(String now, boolean possible) {
            assertThat(postpone(aFile(), aRoster(), "2026-05-25", tokyo(now)).isRefusal())
                    .isNotEqualTo(possible);
        }
    }

    @Nested
    class Somebody {

        @Test
        void withoutATokenOrWithOneOnItsWayDoesNotMatter() {
            RosterBuilder roster = aRoster()
                    .with(aUser())
                    .with(aUser().loggingInAs("jirodt").standing(TokenStatus.TokenIssued.hardware()))
                    .with(aUser().loggingInAs("shirodt").standing(issued()))
                    .holding(aToken().numbered(SOFTWARE).being(TokenKind.SOFTWARE));

            assertThat(postpone(aFile(), roster, "2026-06-20", NOW).isRefusal()).isFalse();
        }

        @Test
        void whoIsRegisteredStopsIt() {
            assertThat(with(aUser().using("12345678", NOW))).isEqualTo(refused());
        }

        @Test
        void whoWasRevokedStopsIt() {
            assertThat(with(aUser().standing(new TokenStatus.Revoked(NOW, NOW)).inEpoch(1)))
                    .isEqualTo(refused());
        }

        @Test
        void whoWasRevokedAndHasASoftwareTokenIssuedStopsIt() {
            assertThat(with(aUser().standing(issued()).inEpoch(1))).isEqualTo(refused());
        }

        private Decision<CompanyFailure, Contract> with(UserBuilder user) {
            RosterBuilder roster = aRoster()
                    .with(aUser().loggingInAs("a-colleague"))
                    .with(user)
                    .lending(aToken().numbered("12345678"))
                    .holding(aToken().numbered(SOFTWARE).being(TokenKind.SOFTWARE));
            return postpone(aFile(), roster, "2026-06-20", NOW);
        }

        private Decision<CompanyFailure, Contract> refused() {
            return Decision.refuse(CompanyFailure.USERS_REGISTERED);
        }

        private TokenStatus issued() {
            return TokenStatus.TokenIssued.software(new SerialNumber(SOFTWARE));
        }
    }

    @Nested
    class ItsApplications {

        @ParameterizedTest
        @EnumSource(names = {"ACCEPTED", "TOKEN_ALLOCATED", "SHIPPED"})
        void startLaterWhileTheyAreOpen(ApplicationState state) {
            ContractFileBuilder file = aFile().with(anApplication(aNewOne(1), state));

            assertThat(postpone(file, aRoster(), "2026-06-20", NOW)
                            .changes()
                            .desk()
                            .applications())
                    .containsExactly(anApplication(aNewOne(1), state).build().startingOn(day("2026-06-20")));
        }

        @ParameterizedTest
        @EnumSource(names = {"RECEIVED", "COMPLETED", "WITHDRAWN"})
        void stayAsTheyAreOtherwise(ApplicationState state) {
            ContractFileBuilder file = aFile().with(anApplication(aNewOne(1), state));

            assertThat(postpone(file, aRoster(), "2026-06-20", NOW)
                            .changes()
                            .desk()
                            .applications())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"2026-06-19, true", "2026-06-20, false", "2026-06-21, false"})
        void stayWhenTheyStartLaterAnyway(String start, boolean moved) {
            ContractFileBuilder file = aFile().with(
                            anApplication(aNewOne(1)).accepted(start),
                            anApplication(aReturn("12345678"), ApplicationState.ACCEPTED));

            assertThat(postpone(file, aRoster(), "2026-06-20", NOW)
                            .changes()
                            .desk()
                            .applications()
                            .nonEmpty())
                    .isEqualTo(moved);
        }
    }

    @Nested
    @Tag("F5")
    @Tag("F12")
    class ItsLoans {

        @ParameterizedTest
        @CsvSource({
            // started before the latest first of the month: counted, and it stays
            "2026-05-15T10:00, 2026-04-30, false",
            "2026-05-15T10:00, 2026-05-01, true",
            "2026-05-15T10:00, 2026-05-20, true",
            "2026-05-31T23:59:59.999, 2026-05-20, true",
            "2026-06-01T00:00:00.000, 2026-05-31, false",
            "2026-06-01T00:00:00.000, 2026-06-01, true",
        })
        void startLaterUnlessAMonthHasCountedThem(String now, String start, boolean moved) {
            Decision<CompanyFailure, Contract> decision =
                    postpone(aFile().lent(loan(start)), aRoster(), "2026-07-10", tokyo(now));

            assertThat(decision.changes().desk().loans().map(Loan::startDate).toOption())
                    .isEqualTo(Option.when(moved, day("2026-07-10")));
        }

        @ParameterizedTest
        @CsvSource({"2026-06-19, true", "2026-06-20, false", "2026-06-21, false"})
        void stayWhenTheyStartLaterAnyway(String start, boolean moved) {
            assertThat(postpone(aFile().lent(loan(start)), aRoster(), "2026-06-20", NOW)
                            .changes()
                            .desk()
                            .loans()
                            .nonEmpty())
                    .isEqualTo(moved);
        }

        @Test
        void stayWhenTheyAreOver() {
            LoanBuilder lost = loan("2026-05-20").endedAt(NOW, DeviceState.LOST);

            assertThat(postpone(aFile().lent(lost), aRoster(), "2026-06-20", NOW)
                            .changes()
                            .desk()
                            .loans())
                    .isEmpty();
        }

        private LoanBuilder loan(String start) {
            return aLoan().startingOn(start).version(1);
        }
    }

    private static ContractBuilder startingOn(String date) {
        return aContract().startingOn(LocalDate.parse(date)).version(1);
    }

    private static Decision<CompanyFailure, Contract> postpone(
            ContractFileBuilder file, RosterBuilder roster, String to, Instant now) {
        return PostponeStep.decide(
                file.of(startingOn("2026-05-20")).build(),
                roster.build(),
                day(to),
                new Counter("backoffice1", "E-9"),
                now);
    }
}
