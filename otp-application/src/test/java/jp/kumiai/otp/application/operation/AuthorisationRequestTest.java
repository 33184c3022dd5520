package jp.kumiai.otp.application.operation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.concurrent.atomic.AtomicReference;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.Denied;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.RequestReused;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request for an authorisation that is sent more than once, and its answer that is looked up again. */
@Tag("R37a")
class AuthorisationRequestTest {

    private static final String TRANSFER = "T-1";

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Test
    void getsTheSameAuthorisationAgainALongWhileLater() {
        OneTimePassword code = company.fob(SABUROS).code();
        Either<AuthorisationFailure, Authorisation> first = ask(saburo, "r1", TRANSFER, code);
        company.aMinutePasses();
        company.aMinutePasses();

        assertThat(ask(saburo, "r1", TRANSFER, code)).isNotEmpty().isEqualTo(first);
        assertThat(company.events(Kind.CODE_ACCEPTED)
                        .filter(event -> event.facts().get("reference").contains(TRANSFER)))
                .hasSize(1);
    }

    @Test
    void usesUpOneCodeWhenBothArriveTogether() {
        OneTimePassword code = company.fob(SABUROS).code();
        AtomicReference<Either<AuthorisationFailure, Authorisation>> first = new AtomicReference<>();
        company.meanwhile(
                () -> first.set(company.elsewhere.authorise.authorise(command(saburo, "r1", TRANSFER, code))));

        assertThat(ask(saburo, "r1", TRANSFER, code)).isNotEmpty().isEqualTo(first.get());
        assertThat(company.events(Kind.CODE_ACCEPTED)
                        .filter(event -> event.facts().get("purpose").contains("SPOT_TRANSFER")))
                .hasSize(1);
    }

    @Test
    void getsTheSameRefusalAgainAndIsCountedOnce() {
        OneTimePassword wrong = company.wrong(SABUROS);
        for (int i = 0; i < 7; i++) {
            assertThat(ask(saburo, "r1", TRANSFER, wrong).getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.Mismatch(false))));
        }

        assertThat(company.token(SABUROS).codes().failures().consecutive()).isEqualTo(1);
        assertThat(company.events(Kind.CODE_REFUSED)).hasSize(1);
    }

    @Test
    void isRefusedWithAnotherBodyUnderTheSameName() {
        OneTimePassword code = company.fob(SABUROS).code();
        ask(saburo, "r1", TRANSFER, code).get();

        assertThat(ask(saburo, "r1", "T-2", code).getLeft()).isEqualTo(new RequestReused());
        assertThat(ask(saburo, "r1", TRANSFER, company.wrong(SABUROS)).getLeft())
                .isEqualTo(new RequestReused());
        assertThat(company.here
                        .authorise
                        .authorise(new AuthoriseOperation.Command(
                                saburo, request("r1"), Operation.BULK_TRANSFER, new OperationReference(TRANSFER), code))
                        .getLeft())
                .isEqualTo(new RequestReused());
        assertThat(company.token(SABUROS).codes().failures().consecutive()).isZero();
    }

    @Test
    void isAnotherOneWhenAColleagueGivesItTheSameName() {
        SessionId hanako = company.atWork(HANAKO);
        SessionId jiro = company.atWork(JIRO);
        ask(hanako, "r1", TRANSFER, company.fob(SHARED).code()).get();
        company.aMinutePasses();

        assertThat(ask(jiro, "r1", "T-2", company.fob(SHARED).code()).get().loginId())
                .isEqualTo(JIRO.loginId());
        assertThat(company.here
                        .authorised
                        .show(hanako, request("r1"))
                        .get()
                        .get()
                        .get()
                        .loginId())
                .isEqualTo(HANAKO.loginId());
    }

    @Test
    void isFoundByItsNameWhenTheAnswerWasLost() {
        OneTimePassword code = company.fob(SABUROS).code();
        AtomicReference<Either<AuthorisationFailure, Authorisation>> lost = new AtomicReference<>();
        company.meanwhile(() -> {
            lost.set(company.elsewhere.authorise.authorise(command(saburo, "r1", TRANSFER, code)));
            throw new PortUnavailable("the line was cut after the commit");
        });
        assertThatThrownBy(() -> ask(saburo, "r1", TRANSFER, code)).isInstanceOf(PortUnavailable.class);

        assertThat(company.here.authorised.show(saburo, request("r1")).get()).contains(lost.get());
        assertThat(ask(saburo, "r1", TRANSFER, code)).isEqualTo(lost.get());
    }

    @Test
    void isNotFoundWhenItNeverArrivedSoThatItsCodeIsStillGood() {
        OneTimePassword code = company.fob(SABUROS).code();
        company.meanwhile(() -> {
            throw new PortUnavailable("the line was cut before the commit");
        });
        assertThatThrownBy(() -> ask(saburo, "r1", TRANSFER, code)).isInstanceOf(PortUnavailable.class);

        assertThat(company.here.authorised.show(saburo, request("r1")).get()).isEmpty();
        assertThat(ask(saburo, "r1", TRANSFER, code)).isNotEmpty();
    }

    @Test
    void isShownAfterTheNextLoginTooAndToNobodyElse() {
        Either<AuthorisationFailure, Authorisation> answer =
                ask(saburo, "r1", TRANSFER, company.fob(SABUROS).code());
        company.here.logOut.logOut(saburo);
        SessionId atTheDoor = company.atTheDoor(SABURO);
        company.aMinutePasses();
        SessionId again = company.logIn(SABURO);

        assertThat(company.elsewhere.authorised.show(again, request("r1")).get())
                .contains(answer);
        assertThat(company.elsewhere.authorised.show(atTheDoor, request("r1")).getLeft())
                .isEqualTo(AccessDenial.NOT_EXPECTED);
        assertThat(company.elsewhere.authorised.show(saburo, request("r1")).getLeft())
                .isEqualTo(AccessDenial.SESSION_OVER);
    }

    @Test
    void isNotKeptWhenNobodyWasLoggedIn() {
        SessionId atTheDoor = company.atTheDoor(HANAKO);
        OneTimePassword code = company.fob(SHARED).code();
        assertThat(ask(atTheDoor, "r1", TRANSFER, code).getLeft()).isEqualTo(new Denied(AccessDenial.NOT_EXPECTED));

        SessionId hanako = company.enter(atTheDoor, code).get().id();
        company.aMinutePasses();

        assertThat(ask(hanako, "r1", TRANSFER, company.fob(SHARED).code())).isNotEmpty();
    }

    private Either<AuthorisationFailure, Authorisation> ask(
            SessionId session, String request, String reference, OneTimePassword code) {
        return company.here.authorise.authorise(command(session, request, reference, code));
    }

    private static AuthoriseOperation.Command command(
            SessionId session, String request, String reference, OneTimePassword code) {
        return new AuthoriseOperation.Command(
                session, request(request), Operation.SPOT_TRANSFER, new OperationReference(reference), code);
    }
}
