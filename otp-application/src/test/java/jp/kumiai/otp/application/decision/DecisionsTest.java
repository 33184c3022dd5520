package jp.kumiai.otp.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Changes SOMETHING = Changes.NONE.event(AuditEvent.ofCustomer(
            Instant.EPOCH, AuditEvent.Kind.LOGGED_OUT, new ContractId("K-0001"), new LoginId("hanskirodt")));

    private final List<Changes> committed = new ArrayList<>();

    @Test
    void letsAnAnswerOutAfterItsCommit() {
        assertThat(new Decisions(this::commit).settle(() -> Decision.accept(SOMETHING, "in")))
                .isEqualTo(Either.right("in"));
        assertThat(committed).containsExactly(SOMETHING);
    }

    @Test
    void commitsARefusalLikeASuccess() {
        assertThat(new Decisions(this::commit).settle(() -> Decision.refuse(SOMETHING, "out")))
                .isEqualTo(Either.left("out"));
        assertThat(committed).containsExactly(SOMETHING);
    }

    @Test
    void commitsNothingWhereNothingChanged() {
        assertThat(new Decisions(this::commit).settle(() -> Decision.refuse("out")))
                .isEqualTo(Either.left("out"));
        assertThat(committed).isEmpty();
    }

    @Test
    void decidesAgainWhenAStateWasStale() {
        AtomicInteger decided = new AtomicInteger();
        Decisions decisions =
                new Decisions(changes -> decided.get() < 3 ? Commits.Outcome.STALE : Commits.Outcome.COMMITTED);

        Either<Object, Integer> answer = decisions.settle(() -> Decision.accept(SOMETHING, decided.incrementAndGet()));

        assertThat(answer).isEqualTo(Either.right(3));
    }

    @Test
    void givesUpAfterABoundedNumberOfStaleTries() {
        AtomicInteger decided = new AtomicInteger();
        Decisions decisions = new Decisions(changes -> Commits.Outcome.STALE);

        assertThatThrownBy(() -> decisions.settle(() -> Decision.accept(SOMETHING, decided.incrementAndGet())))
                .isInstanceOf(StillStale.class);
        assertThat(decided).hasValue(Decisions.MAX_TRIES);
    }

    @Test
    void answersNothingWhenTheOutcomeOfTheCommitIsUnknown() {
        AtomicInteger decided = new AtomicInteger();
        Decisions decisions = new Decisions(changes -> {
            throw new PortUnavailable("cut off in the middle");
        });

        assertThatThrownBy(() -> decisions.settle(() -> Decision.accept(SOMETHING, decided.incrementAndGet())))
                .isInstanceOf(PortUnavailable.class);
        assertThat(decided).hasValue(1);
    }

    private Commits.Outcome commit(Changes changes) {
        committed.add(changes);
        return Commits.Outcome.COMMITTED;
    }
}
