package jp.kumiai.otp.application.softwaretoken;

import static jp.kumiai.otp.application.session.Company.FIRST_BLANK;
import static jp.kumiai.otp.application.session.Company.SECOND_BLANK;
import static jp.kumiai.otp.application.session.Company.blank;
import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NotExpected;
import jp.kumiai.otp.domain.registration.RegistrationFailure.RegistrationSuspended;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A software token from its issue to the first right code, and to its end. */
class SoftwareTokenTest {

    private final Company company = new Company();
    private final SessionId shiro = company.atTheDoor(SHIRO);

    @Nested
    class TheIssue {

        @Test
        void givesASecretWhoseCodesAreTheTokens() {
            Issued issued = company.here.issue.issue(shiro).get();

            KeyFob app = new KeyFob(secretIn(issued), TotpParameters.STANDARD, company.clock);
            assertThat(activate(shiro, app.code())).isNotEmpty();
            assertThat(issued.expiresAt()).isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
        }

        @Test
        void isNotRepeatedNeitherInThisSessionNorInTheNext() {
            company.here.issue.issue(shiro).get();

            assertThat(company.here.issue.issue(shiro).getLeft()).isEqualTo(new NotExpected());
            assertThat(company.here.issue.issue(company.atTheDoor(SHIRO)).getLeft())
                    .isEqualTo(new NotExpected());
            assertThat(company.events(Kind.SOFTWARE_TOKEN_ISSUED)).hasSize(1);
            assertThat(company.events(Kind.SOFTWARE_TOKEN_REFUSED)).hasSize(2);
        }

        @Test
        void givesOneTokenToWhoeverAsksTwiceAtTheSameMoment() {
            AtomicReference<Either<RegistrationFailure, Issued>> first = new AtomicReference<>();
            company.meanwhile(() -> first.set(company.elsewhere.issue.issue(shiro)));

            assertThat(company.here.issue.issue(shiro).getLeft()).isEqualTo(new NotExpected());
            assertThat(first.get()).isNotEmpty();
            assertThat(company.events(Kind.SOFTWARE_TOKEN_ISSUED)).hasSize(1);
        }

        @Test
        void drawsAgainWhenTheSerialNumberIsTaken() {
            Deque<Blank> blanks = new ArrayDeque<>(java.util.List.of(blank(SPARE), blank(SABUROS), blank(FIRST_BLANK)));
            Company unlucky = new Company(blanks::remove);

            unlucky.here.issue.issue(unlucky.atTheDoor(SHIRO)).get();

            assertThat(unlucky.standing(SHIRO).user().status())
                    .isEqualTo(TokenStatus.TokenIssued.software(FIRST_BLANK));
            assertThat(unlucky.token(SPARE).isSoftware()).isFalse();
        }

        @Test
        @Tag("R9")
        void isForThoseWhoStandBeforeTheRegistration() {
            SessionId inService = company.atTheDoor(HANAKO);
            SessionId nobodys = CountingSessionIds.number(999);
            company.store.given(Changes.NONE.contract(
                    aContract().startingOn(LocalDate.of(2021, 4, 2)).version(1).build()));
            SessionId early = company.atTheDoor(SHIRO);

            assertThat(company.here.issue.issue(inService).getLeft()).isEqualTo(new NotExpected());
            assertThat(company.here.issue.issue(early).getLeft()).isEqualTo(new NotExpected());
            assertThat(company.here.issue.issue(nobodys).getLeft()).isEqualTo(new SessionOver());
        }

        @Test
        void tellsTheSecretNowhereElse() {
            Issued issued = company.here.issue.issue(shiro).get();
            String secret = secretTextIn(issued);
            String hex = HexFormat.of().formatHex(secretIn(issued).reveal());

            assertThat(List.of(
                                    issued,
                                    company.standing(SHIRO),
                                    company.token(FIRST_BLANK),
                                    company.store.events().mkString(),
                                    company.here.trace.trace(FIRST_BLANK))
                            .mkString())
                    .doesNotContain(secret)
                    .doesNotContainIgnoringCase(hex)
                    .doesNotContain("otpauth");
        }
    }

    @Nested
    class TheFirstRightCode {

        @Test
        @Tag("R14")
        void takesItIntoUseAndGoesOnWithoutASecondCode() {
            company.here.issue.issue(shiro).get();

            OpenSession in = activate(shiro, company.fob(FIRST_BLANK).code()).get();

            assertThat(in.session().stage()).isEqualTo(SessionStage.AUTHENTICATED);
            assertThat(company.here.show.show(shiro)).isEmpty();
            assertThat(company.standing(SHIRO).boundTo()).contains(FIRST_BLANK);
            assertThat(company.password(SHIRO).get().session().stage()).isEqualTo(SessionStage.OTP_REQUIRED);
        }

        @Test
        @Tag("R4")
        void isUsedUpForTheNextLogin() {
            company.here.issue.issue(shiro).get();
            OneTimePassword code = company.fob(FIRST_BLANK).code();
            activate(shiro, code).get();

            assertThat(company.enter(company.atTheDoor(SHIRO), code).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));
            company.aMinutePasses();
            assertThat(company.enter(
                            company.atTheDoor(SHIRO), company.fob(FIRST_BLANK).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("R19a")
        @Tag("P12")
        void isNotFoundByGuessing() {
            company.here.issue.issue(shiro).get();
            for (int i = 0; i < 5; i++) {
                assertThat(activate(shiro, company.wrong(FIRST_BLANK)).getLeft())
                        .isEqualTo(new Mismatch(false));
            }

            assertThat(activate(shiro, company.wrong(FIRST_BLANK)).getLeft()).isEqualTo(new Mismatch(true));
            assertThat(activate(shiro, company.fob(FIRST_BLANK).code()).getLeft())
                    .isEqualTo(new RegistrationSuspended());
            assertThat(company.token(FIRST_BLANK).codes().failures().lifetime()).isZero();
        }

        @Test
        @Tag("U4")
        @Tag("R19a")
        void isGoodAgainOnceAnAdministratorLiftsTheSuspension() {
            company.here.issue.issue(shiro).get();
            for (int i = 0; i < 6; i++) {
                activate(shiro, company.wrong(FIRST_BLANK));
            }

            company.here
                    .lift
                    .lift(new LiftSuspensions.Command(
                            company.logIn(SABURO), request("r1"), List.of(row(SHIRO)), CONFIRMATION))
                    .get();

            assertThat(activate(shiro, company.fob(FIRST_BLANK).code())).isNotEmpty();
        }

        @Test
        @Tag("R3a")
        void mayBeTheSecondOfTwoFromAPhoneWhoseClockIsOff() {
            company.here.issue.issue(shiro).get();

            assertThat(activate(shiro, company.fob(FIRST_BLANK).code(6)).getLeft())
                    .isEqualTo(new RegistrationFailure.NextCodeNeeded(60));
            company.aMinutePasses();
            assertThat(activate(shiro, company.fob(FIRST_BLANK).code(6))).isNotEmpty();
        }

        @Test
        @Tag("R33")
        void isTooLateOnceTheTokenHasExpired() {
            Instant expiry = company.here.issue.issue(shiro).get().expiresAt();
            company.clock.set(expiry);

            assertThat(activate(
                                    company.atTheDoor(SHIRO),
                                    company.fob(FIRST_BLANK).code())
                            .getLeft())
                    .isEqualTo(new TokenExpired(expiry));
        }

        @Test
        void isNotLookedAtWhereNoneWasIssued() {
            assertThat(activate(shiro, company.fob(SPARE).code()).getLeft()).isEqualTo(new NotExpected());
            assertThat(activate(company.atTheDoor(HANAKO), company.fob(SPARE).code())
                            .getLeft())
                    .isEqualTo(new NotExpected());
        }

        @Test
        @Tag("R15")
        void isNobodyElses() {
            company.here.issue.issue(shiro).get();
            activate(shiro, company.fob(FIRST_BLANK).code()).get();
            revoke(company.atWork(SABURO), row(SABURO));
            company.clock.step(Duration.ofMinutes(31));

            SessionId saburo = company.atTheDoor(SABURO);

            assertThat(company.register(
                                    saburo,
                                    FIRST_BLANK,
                                    company.fob(FIRST_BLANK).code())
                            .getLeft())
                    .isEqualTo(new Mismatch(false));
        }
    }

    @Nested
    class TheEnd {

        @Test
        @Tag("P18")
        @Tag("R28")
        @Tag("R29")
        void ofOneWhoseSecretWasNotKeptIsARevocationAWaitAndAnotherIssue() {
            company.here.issue.issue(shiro).get();
            OneTimePassword ofTheFirst = company.fob(FIRST_BLANK).code();
            Revocation revoked = revoke(company.atWork(SABURO), row(SHIRO));
            assertThat(company.token(FIRST_BLANK).device()).isEqualTo(DeviceState.DISPOSED);

            company.clock.set(revoked.earliestReissue().minusMillis(1));
            assertThat(company.password(SHIRO).getLeft())
                    .isEqualTo(new LoginFailure.ReissueWait(revoked.earliestReissue()));
            company.clock.set(revoked.earliestReissue());
            SessionId again = company.atTheDoor(SHIRO);
            company.here.issue.issue(again).get();

            assertThat(activate(again, ofTheFirst).getLeft()).isEqualTo(new Mismatch(false));
            assertThat(activate(again, company.fob(SECOND_BLANK).code())).isNotEmpty();
        }

        @Test
        @Tag("R28")
        void ofOneInUseEndsTheSessionAndTheTokenForGood() {
            company.here.issue.issue(shiro).get();
            SessionId in =
                    activate(shiro, company.fob(FIRST_BLANK).code()).get().id();

            revoke(
                    company.atWork(SABURO),
                    new Selection(SHIRO.loginId(), company.standing(SHIRO).boundTo()));

            assertThat(company.elsewhere.show.show(in)).isEmpty();
            assertThat(company.token(FIRST_BLANK).device()).isEqualTo(DeviceState.DISPOSED);
        }

        @Test
        @Tag("R12")
        void ofOneThatWasNotUsedIsTheRegistrationOfADevice() {
            company.here.issue.issue(shiro).get();

            company.register(shiro, SPARE, company.fob(SPARE).code()).get();

            assertThat(company.standing(SHIRO).boundTo()).contains(SPARE);
            assertThat(company.token(FIRST_BLANK).device()).isEqualTo(DeviceState.DISPOSED);
        }

        @Test
        @Tag("R28")
        void byARevocationAtTheMomentOfTheFirstCodeIsTheEnd() {
            company.here.issue.issue(shiro).get();
            SessionId saburo = company.atWork(SABURO);
            company.meanwhile(() -> revoke(saburo, row(SHIRO)));

            assertThat(activate(shiro, company.fob(FIRST_BLANK).code()).getLeft())
                    .isEqualTo(new SessionOver());
            assertThat(company.standing(SHIRO).boundTo()).isEmpty();
        }
    }

    private Either<RegistrationFailure, OpenSession> activate(SessionId session, OneTimePassword code) {
        return company.here.activate.activate(new ActivateSoftwareToken.Command(session, code));
    }

    private Revocation revoke(SessionId saburo, Selection row) {
        return company.elsewhere
                .revoke
                .revoke(new RevokeTokens.Command(
                        saburo,
                        request("revoking"),
                        List.of(row),
                        false,
                        CONFIRMATION,
                        company.fob(SABUROS).code()))
                .get()
                .revocation();
    }

    private static String secretTextIn(Issued issued) {
        return issued.uri().reveal().replaceAll(".*[?&]secret=([A-Z2-7]+).*", "$1");
    }

    /** 160 bits are 32 digits of Base32, which Java writes with other digits. */
    private static Seed secretIn(Issued issued) {
        StringBuilder digits = new StringBuilder();
        secretTextIn(issued)
                .chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(value -> digits.append(Character.forDigit(value, 32)));
        byte[] bytes = new BigInteger(digits.toString(), 32).toByteArray();
        return Seed.of(bytes).get();
    }
}
