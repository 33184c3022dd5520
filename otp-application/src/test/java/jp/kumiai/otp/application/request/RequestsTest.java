package jp.kumiai.otp.application.request;

import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftAnswers;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationAnswers;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.RequestReused;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R37a")
class RequestsTest {

    private static final AuthorisationAnswers FORM = new AuthorisationAnswers();
    private static final RequestKey KEY = new RequestKey(NUMBER, HANAKO.loginId(), new RequestId("r1"));
    private static final Fingerprint BODY = new Fingerprint("a".repeat(64));
    private static final Authorisation GRANTED = new Authorisation(
            HANAKO.loginId(), Operation.SPOT_TRANSFER, new OperationReference("T-1"), NOW.plusMillis(1));
    private static final AuthorisationFailure REFUSED =
            new CodeNotAccepted(new CodeRefused(new CodeRefusal.AlreadyUsed(17)));

    private final InMemoryStore store = new InMemoryStore();
    private final Requests requests = new Requests(store.snapshots());
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void decideOnceAndGiveTheAnswerAgainToItsLastField() {
        assertThat(once(KEY, BODY, Either.right(GRANTED))).contains(GRANTED);

        assertThat(once(KEY, BODY, Either.left(REFUSED))).contains(GRANTED);
        assertThat(requests.kept(KEY, FORM).get()).contains(GRANTED);
        assertThat(decided).hasValue(1);
    }

    @Test
    void giveARefusalAgainToItsLastField() {
        once(KEY, BODY, Either.left(REFUSED));

        assertThat(once(KEY, BODY, Either.right(GRANTED)).getLeft()).isEqualTo(REFUSED);
        assertThat(decided).hasValue(1);
    }

    @Test
    void refuseAnotherBodyAndDecideNothing() {
        once(KEY, BODY, Either.right(GRANTED));

        assertThat(once(KEY, new Fingerprint("b".repeat(64)), Either.right(GRANTED))
                        .getLeft())
                .isEqualTo(new RequestReused());
        assertThat(decided).hasValue(1);
    }

    @Test
    void changeNothingWhenTheyAnswerAgain() {
        once(KEY, BODY, Either.right(GRANTED));

        assertThat(decide(KEY, BODY, Either.right(GRANTED)).changes()).isEqualTo(Changes.NONE);
        assertThat(decide(KEY, new Fingerprint("b".repeat(64)), Either.right(GRANTED))
                        .changes())
                .isEqualTo(Changes.NONE);
    }

    @Test
    void areTheirUsersOwn() {
        once(KEY, BODY, Either.right(GRANTED));
        RequestKey jiros = new RequestKey(NUMBER, JIRO.loginId(), KEY.id());

        assertThat(once(jiros, BODY, Either.left(REFUSED)).getLeft()).isEqualTo(REFUSED);
        assertThat(decided).hasValue(2);
    }

    @Test
    void areTakenForNoAnswerOfAnotherForm() {
        once(KEY, BODY, Either.right(GRANTED));

        assertThat(requests.kept(KEY, new LiftAnswers())).isEmpty();
    }

    @Test
    void areNotKeptWhenTheCommitWasStale() {
        Decision<AuthorisationFailure, Authorisation> second = decide(KEY, BODY, Either.left(REFUSED));
        once(KEY, BODY, Either.right(GRANTED));

        assertThat(store.commits().commit(second.changes())).isEqualTo(Commits.Outcome.STALE);
        assertThat(requests.kept(KEY, FORM).get()).contains(GRANTED);
    }

    private Either<AuthorisationFailure, Authorisation> once(
            RequestKey key, Fingerprint body, Either<AuthorisationFailure, Authorisation> answer) {
        return new Decisions(store.commits()).settle(() -> decide(key, body, answer));
    }

    private Decision<AuthorisationFailure, Authorisation> decide(
            RequestKey key, Fingerprint body, Either<AuthorisationFailure, Authorisation> answer) {
        return requests.once(key, body, FORM, new RequestReused(), NOW, () -> {
            decided.incrementAndGet();
            return new Decision<>(Changes.NONE, answer);
        });
    }
}
