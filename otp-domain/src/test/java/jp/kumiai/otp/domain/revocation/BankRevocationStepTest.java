package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.EARLIEST;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R26")
class BankRevocationStepTest {

    private static final BankRevocationStep STEP = new BankRevocationStep(ReissuePolicy.STANDARD);
    private static final Counter COUNTER = new Counter("teller7", "F-2021-0042");

    @Test
    @Tag("R21")
    @Tag("R28")
    void revokesWithTheSameWaitAndTheSameEffect() {
        Changes changes = decide(company(), false, "hanako").changes();

        assertThat(changes.users().map(BankingUser::status)).containsExactly(new TokenStatus.Revoked(NOW, EARLIEST));
        assertThat(changes.users().map(BankingUser::sessionEpoch)).containsExactly(1);
    }

    @Test
    void tellsTheAuditTrailWhoDidItOnWhichForm() {
        AuditEvent event = decide(company(), false, "hanako").changes().events().single();

        assertThat(event.kind()).isEqualTo(Kind.TOKEN_REVOKED);
        assertThat(event.actor()).isEqualTo(Actor.bank("teller7"));
        assertThat(event.contract()).contains(ContractBuilder.NUMBER);
        assertThat(event.facts().get("form")).contains("F-2021-0042");
        assertThat(event.facts().get("user")).contains("hanako");
    }

    @Test
    void isNobodysOwnToken() {
        Decision<RevocationFailure, Revocation> decision = decide(company(), false, "hanako");

        assertThat(decision.answer().get().ofTheActor()).isFalse();
        assertThat(decision.changes().sessions()).isEmpty();
        assertThat(decision.changes().endedSessions()).isEmpty();
    }

    @Test
    void helpsACompanyWhoseMasterUserIsSuspendedOrLostTheirToken() {
        Changes changes = decide(
                        company()
                                .holding(aToken().numbered("11111111")
                                        .in(DeviceState.LOST)
                                        .failed(6, 6)
                                        .suspendedAt(NOW)),
                        false,
                        "master01")
                .changes();

        assertThat(changes.users().single().status().code()).isEqualTo(TokenStatus.Code.REVOKED);
        assertThat(changes.tokens().single().device()).isEqualTo(DeviceState.LOST);
        assertThat(changes.tokens().single().codes().failures()).isEqualTo(Failures.NONE);
    }

    @Test
    @Tag("R27")
    @Tag("R30")
    void leavesASharedTokenAsItIsUnlessTheSharersAreIncluded() {
        RosterBuilder suspended =
                company().lending(aToken().numbered("33333333").failed(6, 6).suspendedAt(NOW));

        Token kept = decide(suspended, false, "hanako").changes().tokens().single();
        Token left = decide(suspended, true, "hanako").changes().tokens().single();

        assertThat(kept.codes().isSuspended()).isTrue();
        assertThat(left.codes().isSuspended()).isFalse();
    }

    @Test
    @Tag("R32")
    void refusesAllWhenOneCannotBeRevoked() {
        Decision<RevocationFailure, Revocation> decision = decide(
                company().with(aUser().loggingInAs("jiro").standing(new TokenStatus.Revoked(NOW, NOW))),
                false,
                "hanako",
                "jiro",
                "nobody",
                "shinjin");

        assertThat(decision)
                .isEqualTo(Decision.refuse(
                        new ListChanged(List.of("jiro", "nobody", "shinjin").map(LoginId::new))));
    }

    @Test
    void takesATwiceNamedUserOnce() {
        assertThat(decide(company(), false, "hanako", "hanako").changes().users())
                .hasSize(1);
    }

    private static Decision<RevocationFailure, Revocation> decide(
            RosterBuilder company, boolean includingSharers, String... loginIds) {
        return STEP.decide(company.build(), List.of(loginIds).map(LoginId::new), includingSharers, COUNTER, NOW);
    }
}
