package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.Stream;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.domain.session.SessionId;
import org.junit.jupiter.api.Test;

/** What every {@link SessionIds} does, as far as a test can tell; that nobody can foresee them is for a review. */
public interface SessionIdsContract {

    SessionIds sessionIds();

    @Test
    default void makesIdsThatAClientCanSendBack() {
        SessionId made = sessionIds().next();

        assertThat(SessionId.parse(made.reveal()).map(SessionId::key)).contains(made.key());
    }

    @Test
    default void neverMakesTheSameIdTwice() {
        SessionIds ids = sessionIds();

        assertThat(HashSet.ofAll(Stream.continually(ids::next).take(1_000).map(SessionId::key)))
                .hasSize(1_000);
    }
}
