package jp.kumiai.otp.application.revocation;

import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 失効 by the bank, on a form that the company handed in. */
@Tag("R26")
class RevokeAtTheCounterTest {

    private final Company company = new Company();

    @Test
    void takesTheOnlyMastersTokenAndKeepsTheNumberOfTheForm() {
        SessionId saburo = company.atWork(SABURO);

        Revocation result = revoke(false, SABURO).get();

        assertThat(result.earliestReissue()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofMinutes(30)));
        assertThat(result.ofTheActor()).isFalse();
        assertThat(company.elsewhere.show.show(saburo)).isEmpty();
        AuditEvent event = company.events(Kind.TOKEN_REVOKED).single();
        assertThat(event.actor()).isEqualTo(Actor.bank(Company.COUNTER.operator()));
        assertThat(event.facts().get("form")).contains(Company.COUNTER.formNumber());
        assertThat(event.facts().get("user")).contains("saburodt");
    }

    @Test
    @Tag("R27")
    void takesTheSharersTokenWhenTheFormSaysSo() {
        assertThat(revoke(true, JIRO).get().rows().map(Revocation.Row::loginId))
                .containsExactlyElementsOf(users(HANAKO, JIRO));
    }

    @Test
    @Tag("R27")
    void leavesTheSharersAlone() {
        revoke(false, JIRO).get();

        assertThat(company.standing(HANAKO).boundTo()).contains(SHARED);
    }

    @Test
    void revokesNothingWhenOneOfTheFormHasNoToken() {
        assertThat(revoke(false, ICHIRO, SHIRO).getLeft()).isEqualTo(new ListChanged(users(SHIRO)));
        assertThat(company.standing(ICHIRO).boundTo()).contains(ICHIROS);
    }

    @Test
    @Tag("R32")
    void doesNotRevokeTwice() {
        revoke(false, ICHIRO).get();

        assertThat(revoke(false, ICHIRO).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
        assertThat(company.events(Kind.TOKEN_REVOKED)).hasSize(1);
    }

    @Test
    void knowsNoUsersOfAContractThatDoesNotExist() {
        RevokeAtTheCounter.Command unknown =
                new RevokeAtTheCounter.Command(Company.COUNTER, new ContractId("K-9999"), users(ICHIRO), false);

        assertThat(company.here.revokeAtTheCounter.revoke(unknown).getLeft()).isEqualTo(new ListChanged(users(ICHIRO)));
    }

    private Either<RevocationFailure, Revocation> revoke(boolean includeSharers, BankingUser... users) {
        return company.here.revokeAtTheCounter.revoke(
                new RevokeAtTheCounter.Command(Company.COUNTER, NUMBER, users(users), includeSharers));
    }
}
