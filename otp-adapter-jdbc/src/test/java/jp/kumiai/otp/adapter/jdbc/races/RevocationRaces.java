package jp.kumiai.otp.adapter.jdbc.races;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two revocations at once by different users of one token: each writes a user of its own, and both the token. */
@Tag("stochastic")
abstract class RevocationRaces {

    private static final int ROUNDS = 50;

    @RegisterExtension
    final Crowd crowd = Crowd.of(2);

    private final StoreUnderTest store;

    RevocationRaces(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void revokesOneOfTwoUsersAndNothingOfTheOther() throws Exception {
        store.given(DataShoji.founded());
        for (int round = 1; round <= ROUNDS; round++) {
            Token shared = store.snapshots().token(DataShoji.SHARED).get();
            BankingUser hanako = user(DataShoji.HANAKO);
            BankingUser jiro = user(DataShoji.JIRO);

            crowd.assertOneWins(store.commits(), number -> revocationOf(number == 0 ? hanako : jiro, shared, number));

            assertThat(user(hanako).sessionEpoch() + user(jiro).sessionEpoch()).isEqualTo(round);
            assertThat(store.snapshots().token(DataShoji.SHARED).get().version())
                    .isEqualTo(shared.version().next());
        }
        assertThat(store.events()).hasSize(ROUNDS);
    }

    private static Changes revocationOf(BankingUser user, Token shared, int number) {
        return Changes.NONE
                .user(user.revoke(DataShoji.NOW, DataShoji.NOW.plusSeconds(1_800)))
                .token(shared.with(aToken().usedUpTo(number).build().codes()))
                .event(AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.TOKEN_REVOKED, user.contract(), user.loginId()));
    }

    private BankingUser user(BankingUser user) {
        return store.snapshots().ofUser(user.loginId()).get().user();
    }
}
