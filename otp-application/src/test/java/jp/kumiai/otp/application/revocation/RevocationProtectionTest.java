package jp.kumiai.otp.application.revocation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.concurrent.atomic.AtomicReference;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.revocation.RevocationFailure.RequestReused;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands before a revocation, in this order: rights, selection, 確認用パスワード, one-time password. */
class RevocationProtectionTest {

    private static final Password WRONG = Password.parse("kakunin-2021").get();

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Nested
    class Rights {

        @Test
        @Tag("R22")
        void areNotThoseOfAGeneralUserWhoIsRefusedAndTold() {
            SessionId jiro = company.atWork(JIRO);

            assertThat(company.here.revocationList.show(jiro).getLeft()).isEqualTo(AccessDenial.NOT_ENTITLED);
            assertThat(revoke(jiro, "r1", CONFIRMATION, company.fob(SHARED).code(), row(JIRO))
                            .getLeft())
                    .isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));

            assertThat(company.standing(JIRO).boundTo()).contains(SHARED);
            assertThat(company.events(Kind.ACCESS_DENIED)
                            .map(event -> event.facts().get("act").get()))
                    .containsExactly("REVOCATION_LIST", "REVOKE");
        }

        @Test
        @Tag("R22")
        @Tag("R19")
        void areGoneOnceTheOwnTokenIsSuspended() {
            company.suspendAt(company.atTheDoor(SABURO), SABUROS);

            assertThat(revoke("r1", CONFIRMATION, company.fob(SABUROS).code()).getLeft())
                    .isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));
        }

        @Test
        void needALoginThatIsDone() {
            SessionId atTheDoor = company.atTheDoor(SABURO);

            assertThat(revoke(
                                    atTheDoor,
                                    "r1",
                                    CONFIRMATION,
                                    company.fob(SABUROS).code(),
                                    row(ICHIRO))
                            .getLeft())
                    .isEqualTo(new Denied(AccessDenial.NOT_EXPECTED));
        }
    }

    @Nested
    @Tag("R25")
    class BothSecrets {

        @Test
        @Tag("R19b")
        void leaveTheCodeUnusedWhenThePasswordIsWrong() {
            OneTimePassword code = company.fob(SABUROS).code();

            assertThat(revoke("r1", WRONG, code).getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));

            assertThat(revoke("r2", CONFIRMATION, code)).isNotEmpty();
        }

        @Test
        @Tag("R19b")
        void countTheWrongPasswordOnTheUserAndTheWrongCodeOnTheToken() {
            revoke("r1", WRONG, company.wrong(SABUROS));
            assertThat(confirmationFailures()).isEqualTo(1);
            assertThat(codeFailures()).isZero();

            assertThat(revoke("r2", CONFIRMATION, company.wrong(SABUROS)).getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.Mismatch(false))));

            assertThat(confirmationFailures()).isZero();
            assertThat(codeFailures()).isEqualTo(1);
            assertThat(company.standing(ICHIRO).boundTo()).contains(ICHIROS);
        }

        @Test
        @Tag("R36")
        void refuseTheCodeOfTheLoginAndTellHowLongToWait() {
            SessionId hanako = company.logIn(HANAKO);

            assertThat(revoke(hanako, "r1", CONFIRMATION, company.fob(SHARED).code(), row(ICHIRO))
                            .getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.AlreadyUsed(60))));
        }

        @Test
        @Tag("R17")
        void suspendTheOwnTokenWithTheSixthWrongCode() {
            for (int i = 0; i < 5; i++) {
                revoke("r" + i, CONFIRMATION, company.wrong(SABUROS));
            }

            assertThat(revoke("r5", CONFIRMATION, company.wrong(SABUROS)).getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.Mismatch(true))));
            assertThat(company.standing(SABURO).isSuspended()).isTrue();
        }

        @Test
        @Tag("R4")
        void useTheCodeUp() {
            OneTimePassword code = company.fob(SABUROS).code();
            revoke("r1", CONFIRMATION, code).get();

            assertThat(company.enter(company.atTheDoor(SABURO), code).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));
        }

        @Test
        void areNotLookedAtForRowsThatCannotBeRevoked() {
            assertThat(revoke(saburo, "r1", WRONG, company.wrong(SABUROS), row(SHIRO))
                            .getLeft())
                    .isEqualTo(new ListChanged(users(SHIRO)));
            assertThat(confirmationFailures()).isZero();
            assertThat(codeFailures()).isZero();
        }

        private int codeFailures() {
            return company.token(SABUROS).codes().failures().consecutive();
        }

        private int confirmationFailures() {
            return company.standing(SABURO).user().confirmation().attempts().failures();
        }
    }

    @Nested
    @Tag("R37a")
    class Requests {

        private final OneTimePassword code = company.fob(SABUROS).code();

        @Test
        void revokeOnceOnADoubleClick() {
            Either<RevocationFailure, Revoked> first = revoke("r1", CONFIRMATION, code);

            assertThat(revoke("r1", CONFIRMATION, code)).isNotEmpty().isEqualTo(first);
            assertThat(company.events(Kind.TOKEN_REVOKED)).hasSize(1);
        }

        @Test
        void revokeOnceWhenBothClicksArriveTogether() {
            AtomicReference<Either<RevocationFailure, Revoked>> first = new AtomicReference<>();
            company.meanwhile(() ->
                    first.set(company.elsewhere.revoke.revoke(command(saburo, "r1", CONFIRMATION, code, row(ICHIRO)))));

            assertThat(revoke("r1", CONFIRMATION, code)).isNotEmpty().isEqualTo(first.get());
            assertThat(company.events(Kind.TOKEN_REVOKED)).hasSize(1);
        }

        @Test
        void countAWrongCodeOnceHoweverOftenItIsSent() {
            OneTimePassword wrong = company.wrong(SABUROS);
            for (int i = 0; i < 3; i++) {
                revoke("r1", CONFIRMATION, wrong);
            }

            assertThat(company.token(SABUROS).codes().failures().consecutive()).isEqualTo(1);
        }

        @Test
        void areRefusedWithAnotherBodyUnderTheSameName() {
            revoke("r1", CONFIRMATION, code).get();
            RevokeTokens.Command withSharers =
                    new RevokeTokens.Command(saburo, request("r1"), List.of(row(ICHIRO)), true, CONFIRMATION, code);

            assertThat(company.here.revoke.revoke(withSharers).getLeft()).isEqualTo(new RequestReused());
            assertThat(revoke("r1", CONFIRMATION, company.wrong(SABUROS)).getLeft())
                    .isEqualTo(new RequestReused());
            assertThat(revoke("r1", WRONG, code).getLeft()).isEqualTo(new RequestReused());
            assertThat(revoke(saburo, "r1", CONFIRMATION, code, row(JIRO)).getLeft())
                    .isEqualTo(new RequestReused());
        }

        @Test
        void areAnsweredAgainToWhoeverMadeThem() {
            Revoked done = revoke("r1", CONFIRMATION, code).get();
            SessionId hanako = company.logIn(HANAKO);

            assertThat(company.here.revoked.show(saburo, request("r1")).get())
                    .contains(Either.right(done.revocation()));
            assertThat(company.here.revoked.show(hanako, request("r1")).get()).isEmpty();
        }

        @Test
        void takeNoEmptySelectionAndNoRowTwice() {
            assertThatThrownBy(() ->
                            new RevokeTokens.Command(saburo, request("r1"), List.empty(), false, CONFIRMATION, code))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RevokeTokens.Command(
                            saburo, request("r1"), List.of(row(JIRO), row(JIRO)), false, CONFIRMATION, code))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Either<RevocationFailure, Revoked> revoke(String request, Password confirmation, OneTimePassword code) {
        return revoke(saburo, request, confirmation, code, row(ICHIRO));
    }

    private Either<RevocationFailure, Revoked> revoke(
            SessionId session, String request, Password confirmation, OneTimePassword code, Selection row) {
        return company.here.revoke.revoke(command(session, request, confirmation, code, row));
    }

    private static RevokeTokens.Command command(
            SessionId session, String request, Password confirmation, OneTimePassword code, Selection row) {
        return new RevokeTokens.Command(session, request(request), List.of(row), false, confirmation, code);
    }
}
