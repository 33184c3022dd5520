package jp.kumiai.otp.application.revocation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever revokes their own token: the result page, and then nothing any more. */
@Tag("R22")
class OwnTokenTest {

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Nested
    class TheSession {

        @Test
        @Tag("R28")
        void isOverAndAnotherOneShowsTheResult() {
            Revoked done = revokeOwn();

            assertThat(done.revocation().ofTheActor()).isTrue();
            assertThat(company.elsewhere.show.show(saburo)).isEmpty();
            assertThat(company.elsewhere
                            .revoked
                            .show(done.leaving().get().id(), request("own"))
                            .get()
                            .get()
                            .get())
                    .isEqualTo(done.revocation());
            assertThat(company.password(SABURO).getLeft())
                    .isEqualTo(new LoginFailure.ReissueWait(done.revocation().earliestReissue()));
        }

        @Test
        void isLeavingToo() {
            assertThat(company.here
                            .show
                            .show(revokeOwn().leaving().get().id())
                            .map(found -> found.session().stage()))
                    .contains(SessionStage.LEAVING);
        }

        @Test
        void endsAlsoWhenTheActorIsOnlyAmongTheSharers() {
            SessionId hanako = company.atWork(HANAKO);

            Revoked done = company.here
                    .revoke
                    .revoke(new RevokeTokens.Command(
                            hanako,
                            request("r1"),
                            List.of(row(JIRO)),
                            true,
                            CONFIRMATION,
                            company.fob(SHARED).code()))
                    .get();

            assertThat(done.revocation().ofTheActor()).isTrue();
            assertThat(company.here.show.show(hanako)).isEmpty();
            assertThat(company.here.show.show(done.leaving().get().id())).isNotEmpty();
        }

        @Test
        void canBeLeftByLoggingOut() {
            SessionId leaving = revokeOwn().leaving().get().id();

            company.here.logOut.logOut(leaving);

            assertThat(company.here.show.show(leaving)).isEmpty();
            assertThat(company.here.revoked.show(leaving, request("own")).getLeft())
                    .isEqualTo(AccessDenial.SESSION_OVER);
        }
    }

    @Nested
    class TheLeavingSession {

        private final SessionId leaving = revokeOwn().leaving().get().id();

        @Test
        void seesNoList() {
            assertThat(company.here.liftList.show(leaving).getLeft()).isEqualTo(AccessDenial.NOT_EXPECTED);
            assertThat(company.here.revocationList.show(leaving).getLeft()).isEqualTo(AccessDenial.NOT_EXPECTED);
        }

        @Test
        void liftsAndRevokesNothing() {
            assertThat(company.here
                            .lift
                            .lift(new LiftSuspensions.Command(
                                    leaving, request("r1"), List.of(row(ICHIRO)), CONFIRMATION))
                            .getLeft())
                    .isEqualTo(new LiftFailure.Denied(AccessDenial.NOT_EXPECTED));
            assertThat(revoke(leaving, "r2", company.fob(SABUROS).code(1), row(ICHIRO))
                            .getLeft())
                    .isEqualTo(new RevocationFailure.Denied(AccessDenial.NOT_EXPECTED));
        }

        @Test
        void authorisesNothing() {
            assertThat(company.here
                            .authorise
                            .authorise(new AuthoriseOperation.Command(
                                    leaving,
                                    request("r1"),
                                    Operation.SPOT_TRANSFER,
                                    new OperationReference("T-1"),
                                    company.fob(SABUROS).code(1)))
                            .getLeft())
                    .isEqualTo(new AuthorisationFailure.Denied(AccessDenial.NOT_EXPECTED));
        }

        @Test
        @Tag("R28")
        void isNoWayBackIn() {
            company.clock.step(Duration.ofMinutes(14));

            assertThat(company.enter(leaving, company.fob(SABUROS).code())).isEmpty();
            assertThat(company.register(leaving, SPARE, company.fob(SPARE).code())
                            .getLeft())
                    .isEqualTo(new RegistrationFailure.NotExpected());
            assertThat(company.here.issue.issue(leaving).getLeft()).isEqualTo(new RegistrationFailure.NotExpected());
        }
    }

    @Nested
    class AfterTheNextRegistration {

        @Test
        @Tag("R37a")
        void theSameRequestIsAnsweredAgainAndEndsNoSession() {
            OneTimePassword code = company.fob(SABUROS).code();
            revoke(saburo, "own", code, row(SABURO)).get();
            SessionId again = registeredAgain();

            Revoked answer = revoke(again, "own", code, row(SABURO)).get();

            assertThat(answer.revocation().ofTheActor()).isTrue();
            assertThat(answer.leaving()).isEmpty();
            assertThat(company.here.show.show(again)).isNotEmpty();
        }

        @Test
        @Tag("R19b")
        void wrongConfirmationPasswordsCountFromZeroSinceTheRightOne() {
            for (int i = 0; i < 5; i++) {
                company.here.revoke.revoke(new RevokeTokens.Command(
                        saburo,
                        request("guess" + i),
                        List.of(row(SABURO)),
                        false,
                        Password.parse("guess").get(),
                        company.fob(SABUROS).code()));
            }

            revokeOwn();

            assertThat(company.standing(SABURO).user().confirmation().attempts().failures())
                    .isZero();
        }

        private SessionId registeredAgain() {
            company.clock.step(Duration.ofMinutes(30));
            return company.register(
                            company.atTheDoor(SABURO),
                            SABUROS,
                            company.fob(SABUROS).code())
                    .get()
                    .id();
        }
    }

    private Revoked revokeOwn() {
        return revoke(saburo, "own", company.fob(SABUROS).code(), row(SABURO)).get();
    }

    private Either<RevocationFailure, Revoked> revoke(
            SessionId session, String request, OneTimePassword code, Selection row) {
        return company.here.revoke.revoke(
                new RevokeTokens.Command(session, request(request), List.of(row), false, CONFIRMATION, code));
    }
}
