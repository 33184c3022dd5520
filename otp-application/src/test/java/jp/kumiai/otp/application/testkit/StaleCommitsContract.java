package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.verification.CodeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How every {@link Commits} refuses changes that were decided on a state which is no longer the latest: the earlier
 * write stays as it is, and nothing that came along with the later one is written.
 */
public interface StaleCommitsContract extends StoreContract {

    Session SESSION = aSessionOf(DataShoji.HANAKO).build();

    @BeforeEach
    default void foundTheCompanyWithASession() {
        store().given(DataShoji.founded().session(SESSION));
    }

    @Test
    default void refusesATokenReadBeforeSomebodyElseWroteIt() {
        Token first = token();
        Token second = token();
        store().given(Changes.NONE.token(first.with(failed(1))));

        refusesWithoutATrace(Changes.NONE.token(second.with(failed(2))));

        assertThat(Visible.of(token())).isEqualTo(Visible.of(Kept.next(first.with(failed(1)))));
    }

    @Test
    default void refusesAUserReadBeforeSomebodyElseWroteIt() {
        BankingUser first = standing().user();
        BankingUser second = standing().user();
        BankingUser winner = first.failPassword(DataShoji.NOW);
        store().given(Changes.NONE.user(winner));

        refusesWithoutATrace(Changes.NONE.user(second.register(DataShoji.SPARE, DataShoji.NOW)));

        assertThat(Visible.of(standing().user())).isEqualTo(Visible.of(Kept.next(winner)));
    }

    @Test
    default void refusesAContractReadBeforeSomebodyElseWroteIt() {
        Contract winner = aContract().of("first").version(1).build();
        store().given(Changes.NONE.contract(winner));

        refusesWithoutATrace(
                Changes.NONE.contract(aContract().of("second").version(1).build()));

        assertThat(standing().contract()).isEqualTo(Kept.next(winner));
    }

    @Test
    default void refusesASessionReadBeforeSomebodyElseWroteIt() {
        Session first = session();
        Session second = session();
        Session winner = first.touched(DataShoji.NOW.plusSeconds(60));
        store().given(Changes.NONE.session(winner));

        refusesWithoutATrace(Changes.NONE.session(second.touched(DataShoji.NOW.plusSeconds(61))));

        assertThat(session()).isEqualTo(Kept.next(winner));
    }

    @Test
    default void commitsExactlyOneOfTwoChangesOfTheSameVersion() {
        Token read = token();
        Changes one = Changes.NONE.token(read.with(failed(1)));
        Changes other = Changes.NONE.token(read.with(failed(2)));

        List<Outcome> outcomes =
                List.of(store().commits().commit(one), store().commits().commit(other));

        assertThat(outcomes).containsExactly(Outcome.COMMITTED, Outcome.STALE);
    }

    @Test
    default void refusesToInsertATokenThatIsThere() {
        Token stored = token();

        refusesWithoutATrace(Changes.NONE.token(
                aToken().numbered(DataShoji.SHARED).usedUpTo(9).build()));

        assertThat(Visible.of(token())).isEqualTo(Visible.of(stored));
    }

    @Test
    default void refusesToInsertAUserWhoIsThere() {
        refusesWithoutATrace(Changes.NONE.user(
                aUser().loggingInAs("hanskirodt").named("somebody else").build()));

        assertThat(Visible.of(standing().user())).isEqualTo(Visible.of(Kept.next(DataShoji.HANAKO)));
    }

    @Test
    default void refusesToInsertALoginIdThatAnotherCompanyHas() {
        BankingUser namesake = aUser().loggingInAs("hanskirodt")
                .of(aContract().numbered("K-0002").build().id())
                .build();

        refusesWithoutATrace(Changes.NONE.user(namesake));

        assertThat(Visible.of(standing().user())).isEqualTo(Visible.of(Kept.next(DataShoji.HANAKO)));
    }

    @Test
    default void refusesToInsertAContractThatIsThere() {
        refusesWithoutATrace(
                Changes.NONE.contract(aContract().of("somebody else").build()));

        assertThat(standing().contract()).isEqualTo(Kept.next(DataShoji.CONTRACT));
    }

    @Test
    default void refusesToInsertASessionThatIsThere() {
        refusesWithoutATrace(Changes.NONE.session(aSessionOf(DataShoji.ICHIRO).build()));

        assertThat(session()).isEqualTo(Kept.next(SESSION));
    }

    @Test
    default void refusesToChangeWhatIsNotThere() {
        refusesWithoutATrace(
                Changes.NONE.token(aToken().numbered("87654321").version(1).build()));
        refusesWithoutATrace(
                Changes.NONE.user(aUser().loggingInAs("nobody").version(1).build()));
        refusesWithoutATrace(
                Changes.NONE.contract(aContract().numbered("K-9").version(1).build()));
        refusesWithoutATrace(Changes.NONE.session(aSessionOf(DataShoji.HANAKO)
                .under(SessionBuilder.keyNumber(3))
                .version(1)
                .build()));
    }

    @Test
    default void refusesToTouchASessionThatHasEnded() {
        Session read = session();
        store().given(Changes.NONE.endOf(read));
        AuditEvent event = SampleStates.ofTheBank();

        Outcome outcome = store().commits()
                .commit(Changes.NONE
                        .session(read.touched(DataShoji.NOW.plusSeconds(60)))
                        .event(event));

        assertThat(outcome).isEqualTo(Outcome.STALE);
        assertThat(store().snapshots().ofSession(read.key())).isEmpty();
        assertThat(store().events()).isEmpty();
    }

    @Test
    default void refusesAVersionThatWasNeverReached() {
        refusesWithoutATrace(Changes.NONE.token(
                aToken().numbered(DataShoji.SHARED).version(2).build()));
    }

    @Test
    default void refusesToMoveAUserOrASessionToAnotherCompany() {
        BankingUser moved = aUser().loggingInAs("hanskirodt")
                .of(aContract().numbered("K-0002").build().id())
                .version(1)
                .build();

        refusesWithoutATrace(Changes.NONE.user(moved));
        refusesWithoutATrace(Changes.NONE.session(aSessionOf(moved).version(1).build()));
    }

    @Test
    default void refusesAllWhenOneOfManyIsStale() {
        Token saburos = store().snapshots().token(DataShoji.SABUROS).get();
        Token shared = token();
        store().given(Changes.NONE.token(shared.with(failed(1))));

        refusesWithoutATrace(Changes.NONE.token(saburos.with(failed(2))).token(shared.with(failed(2))));

        assertThat(store().snapshots().token(DataShoji.SABUROS).map(Visible::of))
                .contains(Visible.of(saburos));
    }

    /** Commits the stale changes amid others that are not, and looks for each of them. */
    private void refusesWithoutATrace(Changes stale) {
        Token newToken = aToken().numbered("99999999").build();
        BankingUser newUser = aUser().loggingInAs("zz-last").build();
        Contract newContract = aContract().numbered("K-0000").build();
        Session newSession =
                aSessionOf(DataShoji.HANAKO).under(SessionBuilder.keyNumber(9)).build();
        HandledRequest newRequest = SampleStates.requests().findFirst().get();
        Changes amidOthers = new Changes(
                stale.tokens().append(newToken),
                stale.users().prepend(newUser),
                stale.contracts().prepend(newContract),
                stale.sessions().append(newSession),
                List.of(SESSION),
                stale.requests().append(newRequest),
                Changes.NONE.desk(),
                List.of(SampleStates.ofTheBank()));
        List<AuditEvent> before = store().events();

        assertThat(store().commits().commit(amidOthers)).isEqualTo(Outcome.STALE);

        assertThat(store().snapshots().token(newToken.serial())).isEmpty();
        assertThat(store().snapshots().ofUser(newUser.loginId())).isEmpty();
        assertThat(store().snapshots().ofSession(newSession.key())).isEmpty();
        assertThat(store().snapshots().ofSession(SESSION.key())).isNotEmpty();
        assertThat(store().snapshots().request(newRequest.key())).isEmpty();
        assertThat(store().events()).isEqualTo(before);
        assertThat(store().snapshots().contract(newContract.id())).isEmpty();
    }

    private Token token() {
        return store().snapshots().token(DataShoji.SHARED).get();
    }

    private Standing standing() {
        return store().snapshots().ofUser(DataShoji.HANAKO.loginId()).get();
    }

    private Session session() {
        return store().snapshots().ofSession(SESSION.key()).get().session();
    }

    private static CodeState failed(int times) {
        return aToken().failed(times, times).build().codes();
    }
}
