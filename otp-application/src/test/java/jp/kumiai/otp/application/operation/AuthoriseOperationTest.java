package jp.kumiai.otp.application.operation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.NoToken;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ワンタイムパスワードの入力が必要となるお取引: a user at work who enters a code for what they do. */
class AuthoriseOperationTest {

    private static final OperationReference TRANSFER = new OperationReference("T-2021-0401/1");

    private final Company company = new Company();

    @Nested
    class ARightCode {

        @ParameterizedTest
        @EnumSource
        @Tag("R38")
        void authorisesEachOfTheOperations(Operation operation) {
            SessionId saburo = company.atWork(SABURO);

            assertThat(authorise(saburo, operation, company.fob(SABUROS).code()).get())
                    .isEqualTo(new Authorisation(SABURO.loginId(), operation, TRANSFER, NOW.plusSeconds(60)));
            assertThat(company.events(Kind.CODE_ACCEPTED).last().facts())
                    .contains(Tuple.of("purpose", operation.name()), Tuple.of("reference", TRANSFER.value()));
        }

        @Test
        @Tag("R36")
        @Tag("R4")
        void isNotTheOneOfTheLogin() {
            SessionId saburo = company.logIn(SABURO);
            OneTimePassword ofTheLogin = company.fob(SABUROS).code();

            assertThat(transfer(saburo, ofTheLogin).getLeft()).isEqualTo(refused(new CodeRefusal.AlreadyUsed(60)));
            company.clock.step(Duration.ofSeconds(59));
            assertThat(transfer(saburo, ofTheLogin).getLeft()).isEqualTo(refused(new CodeRefusal.AlreadyUsed(1)));
            company.clock.step(Duration.ofSeconds(1));
            assertThat(transfer(saburo, company.fob(SABUROS).code())).isNotEmpty();
        }

        @Test
        @Tag("R37")
        @Tag("R4")
        void isGoodForOneOperation() {
            SessionId saburo = company.atWork(SABURO);
            OneTimePassword code = company.fob(SABUROS).code();
            transfer(saburo, code).get();

            assertThat(authorise(saburo, Operation.BULK_TRANSFER, code).getLeft())
                    .isEqualTo(refused(new CodeRefusal.AlreadyUsed(60)));
        }

        @Test
        @Tag("R4")
        @Tag("R15")
        void isGoodForOneOfTwoSharers() {
            SessionId hanako = company.atWork(HANAKO);
            SessionId jiro = company.atWork(JIRO);
            OneTimePassword code = company.fob(SHARED).code();
            transfer(hanako, code).get();

            assertThat(transfer(jiro, code).getLeft()).isEqualTo(refused(new CodeRefusal.AlreadyUsed(60)));
            assertThat(company.token(SHARED).codes().failures().consecutive()).isZero();
        }

        @Test
        @Tag("R4")
        void isGoodForOneOfTwoSharersWhoSendItTogether() {
            SessionId hanako = company.atWork(HANAKO);
            SessionId jiro = company.atWork(JIRO);
            OneTimePassword code = company.fob(SHARED).code();
            company.meanwhile(() -> assertThat(company.elsewhere.authorise.authorise(command(jiro, code)))
                    .isNotEmpty());

            assertThat(transfer(hanako, code).getLeft()).isEqualTo(refused(new CodeRefusal.AlreadyUsed(60)));
        }

        @Test
        @Tag("R2a")
        void hasAsManyDigitsAsTheToken() {
            SessionId saburo = company.atWork(SABURO);

            assertThat(transfer(saburo, OneTimePassword.parse("12345678").get()).getLeft())
                    .isEqualTo(refused(new CodeRefusal.WrongLength(6)));
            assertThat(company.token(SABUROS).codes().failures().consecutive()).isZero();
        }
    }

    @Nested
    class WrongCodes {

        @Test
        @Tag("R17")
        @Tag("R18")
        void addUpOverLoginAndOperationsAndSharers() {
            SessionId hanako = company.atWork(HANAKO);
            SessionId jiro = company.atTheDoor(JIRO);
            for (int i = 0; i < 3; i++) {
                transfer(hanako, company.wrong(SHARED));
            }
            company.enter(jiro, company.wrong(SHARED));
            company.enter(jiro, company.wrong(SHARED));

            assertThat(transfer(hanako, company.wrong(SHARED)).getLeft())
                    .isEqualTo(refused(new CodeRefusal.Mismatch(true)));
            assertThat(company.enter(jiro, company.fob(SHARED).code()).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.Suspended()));
        }

        @Test
        @Tag("R17")
        void areForgottenAfterARightOne() {
            SessionId hanako = company.atWork(HANAKO);
            for (int i = 0; i < 5; i++) {
                transfer(hanako, company.wrong(SHARED));
            }

            transfer(hanako, company.fob(SHARED).code()).get();

            assertThat(company.token(SHARED).codes().failures().consecutive()).isZero();
        }

        @Test
        @Tag("R19")
        void stopTheOperationsOfALiveSessionOnEveryNodeAndLeaveTheSession() {
            SessionId hanako = company.atWork(HANAKO);
            company.suspendAt(company.atTheDoor(JIRO), SHARED);

            Either<AuthorisationFailure, Authorisation> right = company.elsewhere.authorise.authorise(
                    command(hanako, company.fob(SHARED).code()));
            Either<AuthorisationFailure, Authorisation> wrong =
                    company.elsewhere.authorise.authorise(command(hanako, company.wrong(SHARED)));

            assertThat(right.getLeft()).isEqualTo(wrong.getLeft()).isEqualTo(refused(new CodeRefusal.Suspended()));
            assertThat(company.elsewhere.show.show(hanako)).isNotEmpty();
            assertThat(company.token(SHARED).codes().failures().consecutive()).isEqualTo(6);
        }

        @Test
        @Tag("P9")
        @Tag("R17")
        void getExactlySixAnswersHoweverManyAreSentTogether() {
            SessionId hanako = company.atWork(HANAKO);

            List<AuthorisationFailure> answers = guesses(hanako, 20);

            assertThat(answers.count(answer -> answer.equals(refused(new CodeRefusal.Mismatch(false)))))
                    .isEqualTo(5);
            assertThat(answers.count(answer -> answer.equals(refused(new CodeRefusal.Mismatch(true)))))
                    .isEqualTo(1);
            assertThat(answers.count(answer -> answer.equals(refused(new CodeRefusal.Suspended()))))
                    .isEqualTo(14);
            assertThat(company.token(SHARED).codes().failures().consecutive()).isEqualTo(6);
        }

        /** Each decides on the state before all of the others, and commits after those that come later. */
        private List<AuthorisationFailure> guesses(SessionId session, int left) {
            if (left == 0) {
                return List.empty();
            }
            java.util.List<AuthorisationFailure> later = new java.util.ArrayList<>();
            company.meanwhile(() -> later.addAll(guesses(session, left - 1).asJava()));
            AuthorisationFailure answer =
                    transfer(session, company.fob(SHARED).code(300 + left)).getLeft();
            return List.ofAll(later).prepend(answer);
        }
    }

    @Nested
    class WhoMay {

        @Test
        @Tag("R22")
        void revokeIsNoGeneralUserAndTheirCodeStaysUnused() {
            SessionId jiro = company.atWork(JIRO);
            OneTimePassword code = company.fob(SHARED).code();

            assertThat(authorise(jiro, Operation.TOKEN_REVOCATION, code).getLeft())
                    .isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));
            assertThat(company.events(Kind.ACCESS_DENIED)).hasSize(1);
            assertThat(transfer(jiro, code)).isNotEmpty();
        }

        @Test
        void isWhoeverIsLoggedIn() {
            SessionId atTheDoor = company.atTheDoor(SABURO);
            OneTimePassword code = company.fob(SABUROS).code();

            assertThat(transfer(atTheDoor, code).getLeft()).isEqualTo(new Denied(AccessDenial.NOT_EXPECTED));
            assertThat(transfer(CountingSessionIds.number(999), code).getLeft())
                    .isEqualTo(new Denied(AccessDenial.SESSION_OVER));
            assertThat(company.enter(atTheDoor, code)).isNotEmpty();
        }

        @Test
        void isNobodyOnceTheSessionWasIdleTooLong() {
            SessionId saburo = company.logIn(SABURO);
            company.clock.step(Session.MAX_IDLE.minusMillis(1));
            assertThat(transfer(saburo, company.fob(SABUROS).code())).isNotEmpty();
            company.clock.step(Duration.ofMillis(1));

            assertThat(transfer(saburo, company.fob(SABUROS).code()).getLeft())
                    .isEqualTo(new Denied(AccessDenial.SESSION_OVER));
        }

        @Test
        @Tag("R9")
        void isNobodyWithoutATokenBeforeTheStartDate() {
            company.store.given(Changes.NONE.contract(
                    aContract().startingOn(LocalDate.of(2021, 4, 2)).version(1).build()));
            SessionId shiro = company.atTheDoor(SHIRO);

            assertThat(transfer(shiro, company.wrong(SABUROS)).getLeft()).isEqualTo(new NoToken());
        }

        @Test
        @Tag("R28")
        void isNobodyWhoWasRevokedAtThatMoment() {
            SessionId hanako = company.atWork(HANAKO);
            company.meanwhile(() -> assertThat(company.elsewhere.revokeAtTheCounter.revoke(
                            new RevokeAtTheCounter.Command(Company.COUNTER, NUMBER, users(HANAKO), false)))
                    .isNotEmpty());

            assertThat(transfer(hanako, company.fob(SHARED).code()).getLeft())
                    .isEqualTo(new Denied(AccessDenial.SESSION_OVER));
            assertThat(company.events(Kind.CODE_ACCEPTED)
                            .flatMap(event -> event.facts().get("reference")))
                    .isEmpty();
        }
    }

    @Nested
    class ATokenOutOfUse {

        @Test
        @Tag("R33")
        @Tag("R34")
        void authorisesNothingFromItsExpiryOnAndCountsNothing() {
            company.clock.set(EXPIRY.minus(Duration.ofMinutes(5)));
            SessionId saburo = company.logIn(SABURO);
            company.clock.set(EXPIRY.minusMillis(1));
            assertThat(transfer(saburo, company.fob(SABUROS).code())).isNotEmpty();
            company.clock.set(EXPIRY);

            assertThat(transfer(saburo, company.wrong(SABUROS)).getLeft())
                    .isEqualTo(new CodeNotAccepted(new TokenExpired(EXPIRY)));
            assertThat(company.token(SABUROS).codes().failures().consecutive()).isZero();
        }

        @Test
        @Tag("R16a")
        @Tag("R26")
        void authorisesNothingOnceTheBankHasItBackAndCountsNothing() {
            SessionId saburo = company.atWork(SABURO);
            company.elsewhere
                    .move
                    .move(new MoveDevice.Command(Company.COUNTER, SABUROS, DeviceState.RETURNED))
                    .get();

            assertThat(transfer(saburo, company.fob(SABUROS).code()).getLeft())
                    .isEqualTo(new CodeNotAccepted(new TokenWithdrawn()));
            assertThat(company.token(SABUROS).codes().failures().consecutive()).isZero();
        }
    }

    private static AuthorisationFailure refused(CodeRefusal why) {
        return new CodeNotAccepted(new CodeRefused(why));
    }

    private Either<AuthorisationFailure, Authorisation> transfer(SessionId session, OneTimePassword code) {
        return company.here.authorise.authorise(command(session, code));
    }

    private AuthoriseOperation.Command command(SessionId session, OneTimePassword code) {
        return command(session, Operation.SPOT_TRANSFER, code);
    }

    private Either<AuthorisationFailure, Authorisation> authorise(
            SessionId session, Operation operation, OneTimePassword code) {
        return company.here.authorise.authorise(command(session, operation, code));
    }

    private int requests;

    /** Every time another request. */
    private AuthoriseOperation.Command command(SessionId session, Operation operation, OneTimePassword code) {
        requests++;
        return new AuthoriseOperation.Command(session, request("r" + requests), operation, TRANSFER, code);
    }
}
