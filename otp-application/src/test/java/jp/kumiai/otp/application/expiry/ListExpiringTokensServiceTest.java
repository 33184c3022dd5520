package jp.kumiai.otp.application.expiry;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class ListExpiringTokensServiceTest {

    private static final Instant NOW = DataShoji.NOW;
    private static final Instant IN_NINETY_DAYS = NOW.plus(Duration.ofDays(90));

    private final InMemoryStore store = new InMemoryStore();
    private final ListExpiringTokens expiring = new ListExpiringTokensService(Clock.fixed(NOW, ZoneOffset.UTC), store);

    @Test
    void listsWhatWorksNowAndNotAnyMoreInNinetyDays() {
        given(lent("11111111").expiringAt(NOW));
        given(lent("22222222").expiringAt(NOW.plusMillis(1)));
        given(lent("33333333").expiringAt(IN_NINETY_DAYS));
        given(lent("44444444").expiringAt(IN_NINETY_DAYS.plusMillis(1)));

        assertThat(expiring.list().map(Token::serial).map(Object::toString)).containsExactly("22222222", "33333333");
    }

    @Test
    void beginsWithTheFirstToExpire() {
        given(lent("11111111").expiringAt(IN_NINETY_DAYS));
        given(lent("33333333").expiringAt(NOW.plusSeconds(1)));
        given(lent("22222222").expiringAt(NOW.plusSeconds(1)));

        assertThat(expiring.list().map(Token::serial).map(Object::toString))
                .containsExactly("22222222", "33333333", "11111111");
    }

    @Test
    void leavesOutWhatNobodyHas() {
        given(aToken().numbered("11111111").expiringAt(IN_NINETY_DAYS));

        assertThat(expiring.list()).isEmpty();
    }

    private void given(TokenBuilder token) {
        store.given(Changes.NONE.token(token.build()));
    }

    private static TokenBuilder lent(String serial) {
        return aToken().numbered(serial).onLoanTo(DataShoji.NUMBER);
    }
}
