package jp.kumiai.otp.application.session;

import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.EXPIRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.ShownStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShowSessionTest {

    private final Company company = new Company();

    @Test
    @Tag("R33")
    void tellsByTheClockThatTheTokenHasExpired() {
        company.clock.set(EXPIRY.minus(Duration.ofMinutes(5)));
        SessionId saburo = company.logIn(SABURO);

        company.clock.set(EXPIRY.minusMillis(1));
        assertThat(company.here.show.show(saburo).get().status()).isEqualTo(ShownStatus.IN_SERVICE);
        company.clock.set(EXPIRY);
        assertThat(company.here.show.show(saburo).get().status()).isEqualTo(ShownStatus.TOKEN_EXPIRED);
    }

    @Test
    @Tag("R28")
    void doesNotBringBackASessionThatWasRevokedWhileItsUseWasNoted() {
        SessionId hanako = company.atWork(HANAKO);
        company.meanwhile(() -> company.elsewhere.revokeAtTheCounter.revoke(
                new RevokeAtTheCounter.Command(Company.COUNTER, NUMBER, users(HANAKO), false)));
        company.here.show.show(hanako);

        assertThat(company.here.show.show(hanako)).isEmpty();
    }
}
