package jp.kumiai.otp.application.lifting;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.PASSWORD;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands before a lifting: rights, and the 確認用パスワード. */
class LiftProtectionTest {

    private static final Password WRONG = Password.parse("kakunin-2021").get();

    private final Company company = new Company();

    @Nested
    class Rights {

        @Test
        @Tag("U1")
        void areNotThoseOfAGeneralUserWhoIsRefusedAndTold() {
            SessionId jiro = company.atWork(JIRO);

            assertThat(company.here.liftList.show(jiro).getLeft()).isEqualTo(AccessDenial.NOT_ENTITLED);
            assertThat(lift(jiro, CONFIRMATION).getLeft()).isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));

            assertThat(company.token(ICHIROS).codes().isSuspended()).isTrue();
            assertThat(company.events(Kind.ACCESS_DENIED)
                            .map(event -> List.of(
                                    event.actor().name(),
                                    event.facts().get("act").get())))
                    .containsExactly(List.of("jirodt", "LIFT_LIST"), List.of("jirodt", "LIFT"));
        }

        @Test
        @Tag("U1")
        @Tag("U5")
        @Tag("P13")
        void areGoneOnceTheOwnTokenIsSuspended() {
            SessionId hanako = company.atWork(HANAKO);
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            assertThat(company.here.liftList.show(hanako).getLeft()).isEqualTo(AccessDenial.NOT_ENTITLED);
            assertThat(company.here
                            .lift
                            .lift(new LiftSuspensions.Command(hanako, request("r1"), List.of(row(JIRO)), CONFIRMATION))
                            .getLeft())
                    .isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));
            assertThat(company.token(SHARED).codes().isSuspended()).isTrue();
        }

        @Test
        @Tag("U1")
        void needALoginThatIsDone() {
            SessionId atTheDoor = company.atTheDoor(SABURO);
            SessionId nobodys = CountingSessionIds.number(999);

            assertThat(company.here.liftList.show(atTheDoor).getLeft()).isEqualTo(AccessDenial.NOT_EXPECTED);
            assertThat(lift(atTheDoor, CONFIRMATION).getLeft()).isEqualTo(new Denied(AccessDenial.NOT_EXPECTED));
            assertThat(company.here.liftList.show(nobodys).getLeft()).isEqualTo(AccessDenial.SESSION_OVER);
            assertThat(lift(nobodys, CONFIRMATION).getLeft()).isEqualTo(new Denied(AccessDenial.SESSION_OVER));
        }

        @Test
        @Tag("U1")
        void areThoseOfAnAdministratorToo() {
            assertThat(lift(company.atWork(HANAKO), CONFIRMATION)).isNotEmpty();
        }
    }

    @Nested
    class TheConfirmationPassword {

        private final SessionId saburo = company.atWork(SABURO);

        @Test
        @Tag("R19b")
        @Tag("P9")
        void isLookedAtNoMoreAfterSixWrongOnes() {
            for (int i = 0; i < 5; i++) {
                assertThat(lift(saburo, WRONG).getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));
            }
            assertThat(lift(saburo, WRONG).getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.NOW_SUSPENDED));

            assertThat(lift(saburo, CONFIRMATION).getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.SUSPENDED));
            assertThat(company.events(Kind.CONFIRMATION_SUSPENDED)).hasSize(1);
            assertThat(company.token(ICHIROS).codes().isSuspended()).isTrue();
        }

        @Test
        @Tag("R19b")
        void neverTouchesTheCountOfOneTimePasswords() {
            for (int i = 0; i < 6; i++) {
                lift(saburo, WRONG);
            }

            assertThat(company.token(SABUROS).codes().failures()).isEqualTo(Failures.NONE);
            assertThat(company.enter(
                            company.atTheDoor(SABURO), company.fob(SABUROS).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("R19b")
        void countsAgainFromZeroAfterARightOne() {
            for (int i = 0; i < 5; i++) {
                lift(saburo, WRONG);
            }
            lift(saburo, CONFIRMATION).get();

            assertThat(confirmationFailures(SABURO)).isZero();
        }

        @Test
        @Tag("R19b")
        void isNotTheLoginPassword() {
            assertThat(lift(saburo, PASSWORD).getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));
        }

        @Test
        @Tag("R19b")
        void isNotLookedAtForRowsThatCannotBeLifted() {
            assertThat(company.here
                            .lift
                            .lift(new LiftSuspensions.Command(saburo, request("r1"), List.of(row(JIRO)), WRONG))
                            .getLeft())
                    .isEqualTo(new ListChanged(users(JIRO)));
            assertThat(confirmationFailures(SABURO)).isZero();
        }

        @Test
        @Tag("R19b")
        void answersExactlySixOfManyWrongOnesSentTogether() {
            List<Option<LiftFailure>> answers = guesses(10);

            assertThat(answers.count(answer -> answer.contains(new NotConfirmed(ConfirmationFailure.SUSPENDED))))
                    .isEqualTo(4);
            assertThat(confirmationFailures(SABURO)).isEqualTo(6);
        }

        /** Each decides on the state before all of the others, and commits after those that come later. */
        private List<Option<LiftFailure>> guesses(int left) {
            if (left == 0) {
                return List.empty();
            }
            java.util.List<Option<LiftFailure>> later = new java.util.ArrayList<>();
            company.meanwhile(() -> later.addAll(guesses(left - 1).asJava()));
            Option<LiftFailure> answer = lift(saburo, WRONG).swap().toOption();
            return List.ofAll(later).prepend(answer);
        }
    }

    private int confirmationFailures(BankingUser user) {
        return company.standing(user).user().confirmation().attempts().failures();
    }

    private int requests;

    /** Every time another request. */
    private Either<LiftFailure, Lifted> lift(SessionId session, Password confirmation) {
        requests++;
        return company.here.lift.lift(
                new LiftSuspensions.Command(session, request("r" + requests), List.of(row(ICHIRO)), confirmation));
    }
}
