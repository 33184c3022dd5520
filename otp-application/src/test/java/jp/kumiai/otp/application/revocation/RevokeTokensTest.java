package jp.kumiai.otp.application.revocation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationObstacle;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.ShownStatus;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** トークンの失効 as the manual goes through it: the list, the ticks, 失効, the result, and the list afterwards. */
class RevokeTokensTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Nested
    class TheList {

        @Test
        @Tag("P18")
        void hasEveryUserAndLetsThoseWithATokenBeTicked() {
            assertThat(rows().map(row -> row.standing().user().loginId()))
                    .containsExactlyElementsOf(users(HANAKO, ICHIRO, JIRO, SABURO, SHIRO));
            assertThat(rows().map(RevocationRow::obstacle))
                    .containsExactly(
                            Option.none(),
                            Option.none(),
                            Option.none(),
                            Option.none(),
                            Option.some(RevocationObstacle.NO_TOKEN));
        }

        @Test
        @Tag("R33")
        @Tag("R34")
        void showsByTheClockWhoseTokenHasExpiredAndLetsItBeTicked() {
            SessionId late = loggedInBeforeExpiry();
            company.clock.set(EXPIRY.minusMillis(1));
            assertThat(company.here.revocationList.show(late).get().rows().map(RevocationRow::status))
                    .startsWith(ShownStatus.IN_SERVICE);
            company.clock.set(EXPIRY);

            List<RevocationRow> rows =
                    company.here.revocationList.show(late).get().rows();

            assertThat(rows.map(RevocationRow::status)).startsWith(ShownStatus.TOKEN_EXPIRED);
            assertThat(rows.head().obstacle()).isEmpty();
        }

        @Test
        @Tag("R27")
        void tellsWhoElseUsesTheToken() {
            assertThat(rows().map(row -> row.sharers().map(each -> each.user().loginId())))
                    .startsWith(users(JIRO), users(), users(HANAKO));
        }

        @Test
        @Tag("R36")
        void tellsHowLongToWaitForACodeThatIsNotUsedUp() {
            SessionId hanako = company.logIn(HANAKO);

            assertThat(company.here.revocationList.show(hanako).get().secondsUntilNextCode())
                    .isEqualTo(60);
            company.aMinutePasses();
            assertThat(company.here.revocationList.show(hanako).get().secondsUntilNextCode())
                    .isZero();
        }

        private SessionId loggedInBeforeExpiry() {
            company.clock.set(EXPIRY.minus(Duration.ofMinutes(10)));
            return company.logIn(SABURO);
        }
    }

    @Nested
    class TheResult {

        @Test
        @Tag("R21")
        @Tag("R31")
        void hasTheSerialNumberAndExpiryThatTheUserHadAndTheEarliestReissue() {
            Instant at = NOW.plusSeconds(60);

            Revocation result = revoke(row(ICHIRO)).get().revocation();

            assertThat(result)
                    .isEqualTo(new Revocation(
                            List.of(new Revocation.Row(
                                    ICHIRO.loginId(),
                                    ICHIRO.name(),
                                    ICHIRO.userClass(),
                                    Option.some(ICHIROS),
                                    Option.some(EXPIRY),
                                    true)),
                            at,
                            at.plus(HALF_AN_HOUR),
                            false));
        }

        @Test
        @Tag("R21")
        @Tag("R28")
        void isToTheSecondAndTheStoredWaitIsTheOneThatWasShown() {
            company.clock.step(Duration.ofMillis(999));

            Revocation shown = revoke(row(ICHIRO)).get().revocation();

            assertThat(shown.revokedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(shown.earliestReissue()).isEqualTo(shown.revokedAt().plus(HALF_AN_HOUR));
            assertThat(company.password(ICHIRO).getLeft())
                    .isEqualTo(new LoginFailure.ReissueWait(shown.earliestReissue()));
        }

        @Test
        @Tag("R21")
        void waitsAtNightUntilTenPastEight() {
            Instant threeInTheMorning = Instant.parse("2021-04-01T18:00:00Z");
            company.clock.set(threeInTheMorning);
            SessionId night = company.atWork(SABURO);

            assertThat(revoke(night, row(ICHIRO)).get().revocation().earliestReissue())
                    .isEqualTo(Instant.parse("2021-04-01T23:10:00Z"));
        }

        @Test
        @Tag("R31")
        @Tag("R32")
        void leavesARowWithoutSerialNumberThatCannotBeRevokedAgain() {
            revoke(row(ICHIRO)).get();
            company.aMinutePasses();

            RevocationRow row = rows().get(1);
            assertThat(row.status()).isEqualTo(ShownStatus.REVOKED);
            assertThat(row.standing().boundTo()).isEmpty();
            assertThat(row.obstacle()).contains(RevocationObstacle.ALREADY_REVOKED);
            assertThat(revoke(row(ICHIRO)).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
            assertThat(revoke(new Selection(ICHIRO.loginId(), Option.none())).getLeft())
                    .isEqualTo(new ListChanged(users(ICHIRO)));
        }

        @Test
        @Tag("R22")
        void isTheMastersTooWhenAnAdministratorRevokesThem() {
            assertThat(revoke(company.atWork(HANAKO), row(SABURO))).isNotEmpty();

            assertThat(company.here.show.show(saburo)).isEmpty();
            assertThat(company.standing(SABURO).boundTo()).isEmpty();
        }
    }

    @Nested
    class ASharedToken {

        @Test
        @Tag("R27")
        void isTakenFromTheChosenUserOnly() {
            Revocation result = revoke(row(JIRO)).get().revocation();

            assertThat(result.rows().map(Revocation.Row::loginId)).containsExactly(JIRO.loginId());
            assertThat(company.standing(HANAKO).boundTo()).contains(SHARED);
            assertThat(company.enter(
                            company.atTheDoor(HANAKO), company.fob(SHARED).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("R27")
        void isTakenFromEverybodyWhenTheSharersAreIncluded() {
            Revocation result = revoke(saburo, true, row(JIRO)).get().revocation();

            assertThat(result.rows().map(row -> List.of(row.loginId(), row.chosen())))
                    .containsExactly(List.of(HANAKO.loginId(), false), List.of(JIRO.loginId(), true));
            assertThat(company.standing(HANAKO).boundTo()).isEmpty();
            assertThat(company.told(Kind.TOKEN_REVOKED))
                    .containsExactly(Option.some("hanskirodt"), Option.some("jirodt"));
        }

        @Test
        @Tag("R30")
        void staysSuspendedWhileSomebodyIsBoundToIt() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            revoke(row(JIRO)).get();

            assertThat(company.token(SHARED).codes().isSuspended()).isTrue();
        }

        @Test
        @Tag("R30")
        void isForgivenWhenItsLastUserLeaves() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            revoke(row(JIRO), row(HANAKO)).get();

            assertThat(company.token(SHARED).codes().isSuspended()).isFalse();
            assertThat(company.token(SHARED).codes().failures()).isEqualTo(Failures.NONE);
        }

        @Test
        @Tag("R30")
        void isForgivenWhenItsLastTwoUsersLeaveAtTheSameMoment() {
            company.suspendAt(company.atTheDoor(JIRO), SHARED);
            company.meanwhile(() -> assertThat(atTheCounter(HANAKO)).isNotEmpty());

            revoke(row(JIRO)).get();

            assertThat(company.token(SHARED).codes().isSuspended()).isFalse();
        }
    }

    @Nested
    class AllOrNothing {

        @Test
        void refusesTheWholeForOneRowWithoutAToken() {
            assertThat(revoke(row(ICHIRO), row(SHIRO)).getLeft()).isEqualTo(new ListChanged(users(SHIRO)));

            assertThat(company.standing(ICHIRO).boundTo()).contains(ICHIROS);
            assertThat(company.events(Kind.REVOCATION_REFUSED)).hasSize(1);
        }

        @Test
        void refusesARowWhoseTokenIsAnotherNow() {
            Selection shownOtherwise = new Selection(ICHIRO.loginId(), Option.some(SABUROS));

            assertThat(revoke(shownOtherwise).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
        }

        @Test
        void tellsTheSlowerOfTwoThatTheListHasChanged() {
            company.meanwhile(() -> assertThat(atTheCounter(ICHIRO)).isNotEmpty());

            assertThat(revoke(row(ICHIRO)).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
            assertThat(company.events(Kind.TOKEN_REVOKED)).hasSize(1);
        }

        @Test
        @Tag("R28")
        void letsOneOfTwoAdministratorsRevokeTheOther() {
            SessionId hanako = company.atWork(HANAKO);
            company.meanwhile(() -> assertThat(company.elsewhere.revoke.revoke(command(hanako, false, row(SABURO))))
                    .isNotEmpty());

            assertThat(revoke(row(HANAKO)).getLeft().code()).isEqualTo(RevocationFailure.Code.DENIED);
            assertThat(company.standing(SABURO).boundTo()).isEmpty();
            assertThat(company.standing(HANAKO).boundTo()).contains(SHARED);
        }
    }

    @Nested
    class Sessions {

        @Test
        @Tag("R28")
        void ofTheRevokedUserAreOverOnEveryNodeAtOnce() {
            SessionId atWork = company.atWork(HANAKO);
            SessionId atTheDoor = company.atTheDoor(HANAKO);

            revoke(row(HANAKO)).get();

            assertThat(company.elsewhere.show.show(atWork)).isEmpty();
            assertThat(company.elsewhere.show.show(atTheDoor)).isEmpty();
            assertThat(company.elsewhere.liftList.show(atWork)).isEmpty();
            assertThat(company.enter(atTheDoor, company.fob(SHARED).code())).isEmpty();
        }

        @Test
        @Tag("R28")
        @Tag("R27")
        void ofTheSharersWhoKeepTheTokenGoOn() {
            SessionId jiro = company.atWork(JIRO);

            revoke(row(HANAKO)).get();

            assertThat(company.elsewhere.show.show(jiro)).isNotEmpty();
        }

        @Test
        @Tag("R28")
        void thatWereBeingOpenedAtThatMomentAreDead() {
            company.meanwhile(() -> assertThat(atTheCounter(HANAKO)).isNotEmpty());

            SessionId opened = company.atTheDoor(HANAKO);

            assertThat(company.elsewhere.show.show(opened)).isEmpty();
            assertThat(company.enter(opened, company.fob(SHARED).code())).isEmpty();
        }

        @Test
        @Tag("R28")
        void thatWereBeingLoggedInAtThatMomentAreRefused() {
            SessionId atTheDoor = company.atTheDoor(HANAKO);
            company.meanwhile(() -> assertThat(atTheCounter(HANAKO)).isNotEmpty());

            assertThat(company.enter(atTheDoor, company.fob(SHARED).code())).isEmpty();
            assertThat(company.token(SHARED).codes().watermark()).isEmpty();
        }

        @Test
        @Tag("R22")
        void ofTheActorGoOnWhenItWasSomebodyElsesToken() {
            assertThat(revoke(row(ICHIRO)).get().leaving()).isEmpty();

            assertThat(company.here
                            .show
                            .show(saburo)
                            .map(found -> found.session().stage()))
                    .contains(SessionStage.AUTHENTICATED);
        }
    }

    private List<RevocationRow> rows() {
        return company.here.revocationList.show(saburo).get().rows();
    }

    private Either<RevocationFailure, Revocation> atTheCounter(BankingUser user) {
        return company.elsewhere.revokeAtTheCounter.revoke(
                new RevokeAtTheCounter.Command(Company.COUNTER, user.contract(), users(user), false));
    }

    private Either<RevocationFailure, Revoked> revoke(Selection... rows) {
        return revoke(saburo, rows);
    }

    private Either<RevocationFailure, Revoked> revoke(SessionId session, Selection... rows) {
        return revoke(session, false, rows);
    }

    private Either<RevocationFailure, Revoked> revoke(SessionId session, boolean includeSharers, Selection... rows) {
        return company.here.revoke.revoke(command(session, includeSharers, rows));
    }

    private int requests;

    /** Every time another request, with the code that the actor's own token shows now. */
    private RevokeTokens.Command command(SessionId session, boolean includeSharers, Selection... rows) {
        requests++;
        return new RevokeTokens.Command(
                session,
                request("r" + requests),
                List.of(rows),
                includeSharers,
                CONFIRMATION,
                company.fobOf(session).code());
    }
}
