package jp.kumiai.otp.application.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;

class LogInServiceTest {

    /** Stretching is slow: with a check per try, guesses sent together would cost the square of their number. */
    @Test
    void checksThePasswordOnceHoweverOftenItDecides() {
        InMemoryStore store = new InMemoryStore();
        assertThat(store.commits().commit(DataShoji.founded())).isEqualTo(Commits.Outcome.COMMITTED);
        AtomicInteger checks = new AtomicInteger();
        AtomicInteger tries = new AtomicInteger();
        Decisions staleTwice = new Decisions(changes -> tries.incrementAndGet() < 3
                ? Commits.Outcome.STALE
                : store.commits().commit(changes));

        LogIn logIn = new LogInService(
                SteppingClock.at(DataShoji.NOW),
                store.snapshots(),
                counting(checks),
                new CountingSessionIds(),
                staleTwice);

        assertThat(logIn.logIn(new LogIn.Command(new LoginId("hanskirodt"), DataShoji.PASSWORD))
                        .isRight())
                .isTrue();
        assertThat(tries).hasValue(3);
        assertThat(checks).hasValue(1);
    }

    private static PasswordHashes counting(AtomicInteger checks) {
        PasswordHashes fake = new FakePasswordHashes();
        return new PasswordHashes() {
            @Override
            public PasswordHash hash(Password password) {
                return fake.hash(password);
            }

            @Override
            public boolean matches(Option<PasswordHash> stored, Password entered) {
                checks.incrementAndGet();
                return fake.matches(stored, entered);
            }
        };
    }
}
