package jp.kumiai.otp.application.lifting;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftObstacle;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ワンタイムパスワードの利用停止解除 as the manual goes through it: the list, the ticks, 停止解除, the result. */
class LiftSuspensionsTest {

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Nested
    class TheList {

        @Test
        @Tag("U3")
        void hasEveryUserAndLetsOnlyTheSuspendedBeTicked() {
            assertThat(rows().map(row -> row.standing().user().loginId()))
                    .containsExactlyElementsOf(users(HANAKO, ICHIRO, JIRO, SABURO, SHIRO));
            assertThat(rows().map(LiftRow::obstacle))
                    .containsExactly(
                            Option.some(LiftObstacle.NOT_SUSPENDED),
                            Option.none(),
                            Option.some(LiftObstacle.NOT_SUSPENDED),
                            Option.some(LiftObstacle.NOT_SUSPENDED),
                            Option.some(LiftObstacle.NOT_SUSPENDED));
        }

        @Test
        @Tag("U4")
        @Tag("R18")
        void tellsWhoElseWillBeAffected() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            assertThat(sharersOf(JIRO)).containsExactly(HANAKO.loginId());
            assertThat(sharersOf(HANAKO)).containsExactly(JIRO.loginId());
            assertThat(sharersOf(ICHIRO)).isEmpty();
        }

        private List<LoginId> sharersOf(BankingUser user) {
            return rows().filter(row -> row.standing().user().loginId().equals(user.loginId()))
                    .flatMap(LiftRow::sharers)
                    .map(sharer -> sharer.user().loginId());
        }

        private List<LiftRow> rows() {
            return company.here.liftList.show(saburo).get();
        }
    }

    @Nested
    class Lifting {

        @Test
        @Tag("U4")
        void letsIchiroInAgain() {
            assertThat(company.password(ICHIRO).getLeft()).isEqualTo(new LoginFailure.Suspended());

            Lifted result = lift("r1", row(ICHIRO)).get();

            assertThat(result.rows())
                    .containsExactly(new Lifted.Row(
                            ICHIRO.loginId(), ICHIRO.name(), ICHIRO.userClass(), Option.some(ICHIROS), true));
            assertThat(company.enter(
                            company.atTheDoor(ICHIRO), company.fob(ICHIROS).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("U4")
        @Tag("R18")
        void helpsEverybodyOfTheTokenWhoeverIsTicked() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            Lifted result = lift("r1", row(JIRO)).get();

            assertThat(result.rows().map(row -> List.of(row.loginId().value(), row.chosen())))
                    .containsExactly(List.of("hanskirodt", false), List.of("jirodt", true));
            assertThat(company.password(HANAKO)).isNotEmpty();
            assertThat(company.password(JIRO)).isNotEmpty();
            assertThat(company.told(Kind.SUSPENSION_LIFTED))
                    .containsExactly(Option.some("hanskirodt"), Option.some("jirodt"));
        }

        @Test
        @Tag("U2")
        @Tag("R18")
        void takesBothUsersOfOneTokenInOneGo() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            Lifted result = lift("r1", row(HANAKO), row(ICHIRO), row(JIRO)).get();

            assertThat(result.rows().map(Lifted.Row::chosen)).containsExactly(true, true, true);
            assertThat(company.token(SHARED).codes().isSuspended()).isFalse();
            assertThat(company.token(ICHIROS).codes().isSuspended()).isFalse();
        }

        @Test
        @Tag("U8")
        @Tag("R4a")
        void leavesTheUsedCodeUsed() {
            OneTimePassword used = company.fob(SHARED).code();
            company.enter(company.atTheDoor(HANAKO), used).get();
            SessionId jiro = company.atTheDoor(JIRO);
            company.suspendAt(jiro, SHARED);

            lift("r1", row(JIRO)).get();

            assertThat(company.enter(jiro, used).getLeft()).isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));
        }

        @Test
        @Tag("R19a")
        void letsAUserTryOnBLG3020AgainWhoHasNoSerialNumber() {
            SessionId shiro = company.atTheDoor(SHIRO);
            for (int i = 0; i < 6; i++) {
                company.register(shiro, SPARE, company.wrong(SPARE));
            }
            assertThat(company.password(SHIRO).getLeft()).isEqualTo(new LoginFailure.RegistrationSuspended());

            Lifted result = lift("r1", row(SHIRO)).get();

            assertThat(result.rows().map(Lifted.Row::serial)).containsExactly(Option.none());
            assertThat(company.register(shiro, SPARE, company.fob(SPARE).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("P9b")
        void givesAGuesserNotMoreThanAHundredCodes() {
            SessionId jiro = company.atTheDoor(JIRO);
            for (int round = 1; round <= 16; round++) {
                company.suspendAt(jiro, SHARED);
                lift("round" + round, row(JIRO)).get();
            }
            for (int i = 0; i < 3; i++) {
                company.enter(jiro, company.wrong(SHARED));
            }
            assertThat(company.enter(jiro, company.wrong(SHARED)).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.Mismatch(true)));

            assertThat(lift("round17", row(JIRO)).getLeft()).isEqualTo(new ListChanged(users(JIRO)));
            assertThat(company.here
                            .liftList
                            .show(saburo)
                            .get()
                            .find(row -> row.standing().user().loginId().equals(JIRO.loginId()))
                            .flatMap(LiftRow::obstacle))
                    .contains(LiftObstacle.BANK_ONLY);
        }
    }

    @Nested
    class AllOrNothing {

        @Test
        @Tag("U7")
        @Tag("U3")
        void refusesTheWholeForOneRowThatIsNotSuspended() {
            assertThat(lift("r1", row(ICHIRO), row(JIRO)).getLeft()).isEqualTo(new ListChanged(users(JIRO)));

            assertThat(company.token(ICHIROS).codes().isSuspended()).isTrue();
            assertThat(company.events(Kind.LIFTING_REFUSED)).hasSize(1);
        }

        @Test
        @Tag("U7")
        void refusesARowWhoseTokenIsAnotherNow() {
            Selection shownOtherwise = new Selection(ICHIRO.loginId(), Option.some(SPARE));
            Selection shownWithout = new Selection(ICHIRO.loginId(), Option.none());

            assertThat(lift("r1", shownOtherwise).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
            assertThat(lift("r2", shownWithout).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
        }

        @Test
        @Tag("U7")
        void refusesARowThatWasRevokedMeanwhile() {
            company.meanwhile(() -> company.elsewhere.revokeAtTheCounter.revoke(
                    new RevokeAtTheCounter.Command(Company.COUNTER, ICHIRO.contract(), users(ICHIRO), false)));

            assertThat(lift("r1", row(ICHIRO)).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
            assertThat(company.events(Kind.SUSPENSION_LIFTED)).isEmpty();
        }

        @Test
        void refusesSomebodyWhoIsNotOfTheCompany() {
            LoginId stranger = new LoginId("goroshoji");

            assertThat(lift("r1", new Selection(stranger, Option.none())).getLeft())
                    .isEqualTo(new ListChanged(List.of(stranger)));
        }

        @Test
        void takesNoEmptySelectionAndNoRowTwice() {
            assertThatThrownBy(() -> lift("r1")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> lift("r1", row(ICHIRO), row(ICHIRO))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        @Tag("U7")
        void letsOneOfTwoAdministratorsLiftAndTellsTheOther() {
            SessionId hanako = company.logIn(HANAKO);
            company.meanwhile(() -> assertThat(company.elsewhere.lift.lift(
                            new LiftSuspensions.Command(hanako, request("hers"), List.of(row(ICHIRO)), CONFIRMATION)))
                    .isNotEmpty());

            assertThat(lift("his", row(ICHIRO)).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
            assertThat(company.events(Kind.SUSPENSION_LIFTED)).hasSize(1);
            assertThat(company.token(ICHIROS).codes().isSuspended()).isFalse();
        }
    }

    private Either<LiftFailure, Lifted> lift(String request, Selection... rows) {
        return company.here.lift.lift(
                new LiftSuspensions.Command(saburo, request(request), List.of(rows), CONFIRMATION));
    }
}
