package jp.kumiai.otp.application.lifting;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.session.Company.row;
import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.CONFIRMATION;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 利用停止解除 by the bank, on a form that the company handed in. */
@Tag("U6")
class LiftAtTheCounterTest {

    private final Company company = new Company();

    @Test
    void letsTheOnlyMasterInAgainAndKeepsTheNumberOfTheForm() {
        company.suspendAt(company.atTheDoor(SABURO), SABUROS);

        assertThat(lift(SABURO)).isNotEmpty();

        assertThat(company.password(SABURO)).isNotEmpty();
        AuditEvent event = company.events(Kind.SUSPENSION_LIFTED).single();
        assertThat(event.actor()).isEqualTo(Actor.bank(Company.COUNTER.operator()));
        assertThat(event.facts().get("form")).contains(Company.COUNTER.formNumber());
        assertThat(event.contract()).contains(NUMBER);
        assertThat(event.serial()).contains(SABUROS);
    }

    @Test
    @Tag("P9b")
    void forgetsTheHundredFailuresToo() {
        SessionId saburo = company.atWork(SABURO);
        SessionId jiro = company.atTheDoor(JIRO);
        for (int round = 1; round <= 17; round++) {
            company.suspendAt(jiro, SHARED);
            company.here.lift.lift(
                    new LiftSuspensions.Command(saburo, request("round" + round), List.of(row(JIRO)), CONFIRMATION));
        }
        assertThat(company.token(SHARED).codes().isSuspended()).isTrue();

        lift(JIRO).get();

        assertThat(company.token(SHARED).codes().failures()).isEqualTo(Failures.NONE);
        assertThat(company.password(HANAKO)).isNotEmpty();
    }

    @Test
    @Tag("R19b")
    void letsTheConfirmationPasswordBeTriedAgain() {
        SessionId saburo = company.atWork(SABURO);
        for (int i = 0; i < 6; i++) {
            company.here.lift.lift(new LiftSuspensions.Command(
                    saburo,
                    request("r" + i),
                    List.of(row(ICHIRO)),
                    Password.parse("guess " + i).get()));
        }

        lift(SABURO).get();

        assertThat(company.here.lift.lift(
                        new LiftSuspensions.Command(saburo, request("r6"), List.of(row(ICHIRO)), CONFIRMATION)))
                .isNotEmpty();
    }

    @Test
    @Tag("R19a")
    void letsAUserTryOnBLG3020Again() {
        SessionId shiro = company.atTheDoor(SHIRO);
        for (int i = 0; i < 6; i++) {
            company.register(shiro, SPARE, company.wrong(SPARE));
        }

        assertThat(lift(SHIRO).get().rows().map(Lifted.Row::serial)).containsExactly(Option.none());
        assertThat(company.password(SHIRO)).isNotEmpty();
    }

    @Test
    @Tag("U7")
    void liftsNothingWhenOneOfTheFormHasNothingToLift() {
        assertThat(lift(ICHIRO, JIRO).getLeft()).isEqualTo(new ListChanged(users(JIRO)));
        assertThat(company.token(ICHIROS).codes().isSuspended()).isTrue();
    }

    @Test
    void knowsNoUsersOfAContractThatDoesNotExist() {
        LiftAtTheCounter.Command unknown =
                new LiftAtTheCounter.Command(Company.COUNTER, new ContractId("K-9999"), users(ICHIRO));

        assertThat(company.here.liftAtTheCounter.lift(unknown).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
    }

    private Either<LiftFailure, Lifted> lift(BankingUser... users) {
        return company.here.liftAtTheCounter.lift(new LiftAtTheCounter.Command(Company.COUNTER, NUMBER, users(users)));
    }
}
