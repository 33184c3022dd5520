package jp.kumiai.otp.domain.decision;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final BankingUser ICHIRO = aUser().build();
    private static final Session SESSION = aSessionOf(ICHIRO).build();

    private static final HandledRequest REQUEST = new HandledRequest(
            new RequestKey(ContractBuilder.NUMBER, ICHIRO.loginId(), new RequestId("r")),
            new Fingerprint("0"),
            TreeMap.empty(),
            NOW);

    private static final AuditEvent EVENT =
            AuditEvent.ofCustomer(NOW, AuditEvent.Kind.LOGGED_OUT, ContractBuilder.NUMBER, ICHIRO.loginId());

    /** One of every kind. */
    static Stream<Changes> single() {
        return Stream.of(
                Changes.NONE.token(aToken().build()),
                Changes.NONE.user(ICHIRO),
                Changes.NONE.contract(aContract().build()),
                Changes.NONE.session(SESSION),
                Changes.NONE.endOf(SESSION),
                Changes.NONE.request(REQUEST),
                Changes.NONE.event(EVENT));
    }

    @Test
    void areNoneAtFirst() {
        assertThat(Changes.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("single")
    void areSomeWithAnythingAmongThem(Changes changes) {
        assertThat(changes.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("single")
    void keepWhatIsOnEitherSide(Changes changes) {
        assertThat(Changes.NONE.and(changes)).isEqualTo(changes);
        assertThat(changes.and(Changes.NONE)).isEqualTo(changes);
    }

    @Test
    void holdContractsAndAnsweredRequests() {
        Contract contract = aContract().build();

        assertThat(Changes.NONE.contract(contract).contracts()).containsExactly(contract);
        assertThat(Changes.NONE.request(REQUEST).requests()).containsExactly(REQUEST);
    }

    @Test
    void keepTheirOrder() {
        Changes both = Changes.NONE.user(ICHIRO).and(Changes.NONE.user(ICHIRO.passwordAccepted()));

        assertThat(both.users()).containsExactly(ICHIRO, ICHIRO.passwordAccepted());
    }
}
