package jp.kumiai.otp.application.lifting;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReference;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.lifting.LiftFailure.RequestReused;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request to lift that is sent more than once, and its answer that is looked up again. */
@Tag("R37a")
class LiftRequestTest {

    private static final Password WRONG = Password.parse("kakunin-2021").get();

    private final Company company = new Company();
    private final SessionId saburo = company.atWork(SABURO);

    @Test
    void liftsOnceOnADoubleClick() {
        Either<LiftFailure, Lifted> first = lift("r1", CONFIRMATION, row(ICHIRO));
        Either<LiftFailure, Lifted> second = lift("r1", CONFIRMATION, row(ICHIRO));

        assertThat(first).isNotEmpty().isEqualTo(second);
        assertThat(company.events(Kind.SUSPENSION_LIFTED)).hasSize(1);
    }

    @Test
    void liftsOnceWhenBothClicksArriveTogether() {
        AtomicReference<Either<LiftFailure, Lifted>> first = new AtomicReference<>();
        company.meanwhile(() -> first.set(company.elsewhere.lift.lift(command("r1", CONFIRMATION, row(ICHIRO)))));

        Either<LiftFailure, Lifted> second = lift("r1", CONFIRMATION, row(ICHIRO));

        assertThat(second).isNotEmpty().isEqualTo(first.get());
        assertThat(company.events(Kind.SUSPENSION_LIFTED)).hasSize(1);
    }

    @Test
    @Tag("R19b")
    void countsAWrongConfirmationPasswordOnceHoweverOftenItIsSent() {
        for (int i = 0; i < 3; i++) {
            assertThat(lift("r1", WRONG, row(ICHIRO)).getLeft())
                    .isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));
        }

        assertThat(company.standing(SABURO).user().confirmation().attempts().failures())
                .isEqualTo(1);
        assertThat(company.events(Kind.CONFIRMATION_REFUSED)).hasSize(1);
    }

    @Test
    void isRefusedWithAnotherBodyUnderTheSameName() {
        lift("r1", CONFIRMATION, row(ICHIRO)).get();
        company.suspendAt(company.atTheDoor(JIRO), SHARED);

        assertThat(lift("r1", CONFIRMATION, row(JIRO)).getLeft()).isEqualTo(new RequestReused());
        assertThat(lift("r1", CONFIRMATION, row(ICHIRO), row(JIRO)).getLeft()).isEqualTo(new RequestReused());
        assertThat(lift("r1", WRONG, row(ICHIRO)).getLeft()).isEqualTo(new RequestReused());
        assertThat(lift("r1", CONFIRMATION, new Selection(ICHIRO.loginId(), Option.none()))
                        .getLeft())
                .isEqualTo(new RequestReused());
        assertThat(company.token(SHARED).codes().isSuspended()).isTrue();
    }

    @Test
    void isAnsweredAgainToWhoeverMadeItAfterTheNextLoginToo() {
        Either<LiftFailure, Lifted> answer = lift("r1", CONFIRMATION, row(ICHIRO));
        company.here.logOut.logOut(saburo);
        SessionId again = company.atWork(SABURO);

        assertThat(company.elsewhere.lifted.show(again, request("r1")).get()).contains(answer);
        assertThat(company.elsewhere.lifted.show(again, request("r2")).get()).isEmpty();
        assertThat(company.elsewhere.lifted.show(saburo, request("r1")).getLeft())
                .isEqualTo(AccessDenial.SESSION_OVER);
    }

    @Test
    void isAnsweredAgainAsTheRefusalItWas() {
        Either<LiftFailure, Lifted> refusal = lift("r1", CONFIRMATION, row(ICHIRO), row(JIRO));

        assertThat(refusal).isEmpty();
        assertThat(company.here.lifted.show(saburo, request("r1")).get()).contains(refusal);
    }

    @Test
    void isNobodyElses() {
        lift("r1", CONFIRMATION, row(ICHIRO)).get();
        SessionId hanako = company.logIn(HANAKO);

        assertThat(company.here.lifted.show(hanako, request("r1")).get()).isEmpty();
        assertThat(company.here
                        .lifted
                        .show(company.atTheDoor(SABURO), request("r1"))
                        .getLeft())
                .isEqualTo(AccessDenial.NOT_EXPECTED);
    }

    @Test
    void isNoRequestForAnAuthorisation() {
        lift("r1", CONFIRMATION, row(ICHIRO)).get();

        assertThat(company.here.authorised.show(saburo, request("r1")).get()).isEmpty();
        assertThat(company.here.revoked.show(saburo, request("r1")).get()).isEmpty();
    }

    @Test
    void keepsNoPassword() {
        lift("r1", WRONG, row(ICHIRO));
        lift("r2", CONFIRMATION, row(ICHIRO)).get();

        assertThat(List.of("r1", "r2")
                        .map(name -> new RequestKey(NUMBER, SABURO.loginId(), request(name)))
                        .flatMap(company.store::request))
                .hasSize(2)
                .noneMatch(handled -> handled.toString().contains("akunin-2021"));
        assertThat(company.store.events().mkString()).doesNotContain("akunin-2021");
    }

    private Either<LiftFailure, Lifted> lift(String request, Password confirmation, Selection... rows) {
        return company.here.lift.lift(command(request, confirmation, rows));
    }

    private LiftSuspensions.Command command(String request, Password confirmation, Selection... rows) {
        return new LiftSuspensions.Command(saburo, request(request), List.of(rows), confirmation);
    }
}
