package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How every {@link Commits} and {@link Snapshots} keep answered requests: each key once, with what was changed under it
 * or not at all. That their fields come back is in {@link RoundTripContract}.
 */
@Tag("R37a")
public interface RequestsContract extends StoreContract {

    RequestKey KEY = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-0001"));

    @Test
    default void findsNoAnswerInAnEmptyStore() {
        assertThat(store().snapshots().request(KEY)).isEmpty();
    }

    @Test
    default void findsAnAnswerOnlyUnderItsExactKey() {
        store().given(Changes.NONE.request(answered(KEY, "first")));

        List<RequestKey> others = List.of(
                new RequestKey(new ContractId("K-0002"), KEY.loginId(), KEY.id()),
                new RequestKey(new ContractId("k-0001"), KEY.loginId(), KEY.id()),
                new RequestKey(new ContractId("K-000"), KEY.loginId(), KEY.id()),
                new RequestKey(KEY.contract(), DataShoji.JIRO.loginId(), KEY.id()),
                new RequestKey(KEY.contract(), KEY.loginId(), new RequestId("R-0001")),
                new RequestKey(KEY.contract(), KEY.loginId(), new RequestId("r-000")),
                new RequestKey(KEY.contract(), KEY.loginId(), new RequestId("r-00011")));
        assertThat(others.flatMap(key -> store().snapshots().request(key))).isEmpty();
        assertThat(store().snapshots().request(KEY)).contains(answered(KEY, "first"));
    }

    @Test
    default void showsASessionWithWhatItsUserWasAnsweredUnderThisId() {
        RequestKey jiros = new RequestKey(KEY.contract(), DataShoji.JIRO.loginId(), KEY.id());
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store().given(DataShoji.founded());
        store().given(Changes.NONE
                .session(session)
                .request(answered(KEY, "first"))
                .request(answered(jiros, "second")));

        RequestStanding found =
                store().snapshots().ofRequest(session.key(), KEY.id()).get();

        SessionStanding ofSession = store().snapshots().ofSession(session.key()).get();
        assertThat(Visible.of(found.asking())).isEqualTo(Visible.of(ofSession));
        assertThat(found.before()).contains(answered(KEY, "first"));
    }

    @Test
    default void showsASessionWithNoAnswerUnderAnIdThatIsNew() {
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store().given(DataShoji.founded());
        store().given(Changes.NONE.session(session).request(answered(KEY, "first")));

        RequestStanding found = store().snapshots()
                .ofRequest(session.key(), new RequestId("r-0002"))
                .get();

        assertThat(found.asking().session()).isEqualTo(Kept.next(session));
        assertThat(found.before()).isEmpty();
    }

    @Test
    default void showsNoAnswerWithoutASession() {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.request(answered(KEY, "first")));

        assertThat(store().snapshots().ofRequest(SessionBuilder.keyNumber(1), KEY.id()))
                .isEmpty();
    }

    @Test
    default void keepsTheSameIdOfDifferentUsersApart() {
        RequestKey jiros = new RequestKey(KEY.contract(), DataShoji.JIRO.loginId(), KEY.id());
        RequestKey elsewhere = new RequestKey(new ContractId("K-0002"), KEY.loginId(), KEY.id());

        store().given(Changes.NONE.request(answered(KEY, "first")).request(answered(jiros, "second")));
        store().given(Changes.NONE.request(answered(elsewhere, "third")));

        assertThat(store().snapshots().request(KEY)).contains(answered(KEY, "first"));
        assertThat(store().snapshots().request(jiros)).contains(answered(jiros, "second"));
        assertThat(store().snapshots().request(elsewhere)).contains(answered(elsewhere, "third"));
    }

    @Test
    default void storesAnAnswerTogetherWithWhatItTellsOf() {
        store().given(DataShoji.founded());

        store().given(Changes.NONE
                .token(failed(shared()))
                .request(answered(KEY, "first"))
                .event(SampleStates.ofTheBank()));

        assertThat(store().snapshots().request(KEY)).contains(answered(KEY, "first"));
        assertThat(shared().codes().failures().consecutive()).isEqualTo(1);
        assertThat(store().events()).containsExactly(SampleStates.ofTheBank());
    }

    @Test
    default void refusesAnotherAnswerUnderTheSameKeyAndAllThatCameAlongWithIt() {
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store().given(DataShoji.founded().session(session).request(answered(KEY, "first")));
        Token read = shared();
        BankingUser newUser = aUser().loggingInAs("gorodt").build();
        Contract newContract = aContract().numbered("K-0002").build();
        Session newSession =
                aSessionOf(DataShoji.HANAKO).under(SessionBuilder.keyNumber(2)).build();
        RequestKey another = new RequestKey(KEY.contract(), KEY.loginId(), new RequestId("a-new-one"));
        List<AuditEvent> before = store().events();

        Outcome outcome = store().commits()
                .commit(Changes.NONE
                        .token(failed(read))
                        .user(newUser)
                        .contract(newContract)
                        .session(newSession)
                        .endOf(session)
                        .request(answered(another, "second"))
                        .request(answered(KEY, "second"))
                        .event(SampleStates.ofTheBank()));

        assertThat(outcome).isEqualTo(Outcome.STALE);
        assertThat(store().snapshots().request(KEY)).contains(answered(KEY, "first"));
        assertThat(store().snapshots().request(another)).isEmpty();
        assertThat(Visible.of(shared())).isEqualTo(Visible.of(read));
        assertThat(store().snapshots().ofUser(newUser.loginId())).isEmpty();
        assertThat(store().snapshots().contract(newContract.id())).isEmpty();
        assertThat(store().snapshots().ofSession(newSession.key())).isEmpty();
        assertThat(store().snapshots().ofSession(session.key())).isNotEmpty();
        assertThat(store().events()).isEqualTo(before);
    }

    @Test
    default void refusesTheVerySameAnswerAgain() {
        store().given(Changes.NONE.request(answered(KEY, "first")));

        Outcome again = store().commits().commit(Changes.NONE.request(answered(KEY, "first")));

        assertThat(again).isEqualTo(Outcome.STALE);
    }

    @Test
    default void refusesTwoAnswersUnderOneKeyInOneCommit() {
        Outcome outcome = store().commits()
                .commit(Changes.NONE.request(answered(KEY, "first")).request(answered(KEY, "second")));

        assertThat(outcome).isEqualTo(Outcome.STALE);
        assertThat(store().snapshots().request(KEY)).isEmpty();
    }

    @Test
    default void storesNoAnswerToWhatWasDecidedOnAStaleState() {
        store().given(DataShoji.founded());
        Token read = shared();
        store().given(Changes.NONE.token(failed(read)));

        Outcome outcome =
                store().commits().commit(Changes.NONE.token(failed(read)).request(answered(KEY, "first")));

        assertThat(outcome).isEqualTo(Outcome.STALE);
        assertThat(store().snapshots().request(KEY)).isEmpty();
        store().given(Changes.NONE.token(failed(shared())).request(answered(KEY, "second")));
        assertThat(store().snapshots().request(KEY)).contains(answered(KEY, "second"));
    }

    @Test
    default void takesAStoreThatDoesNotAnswerForAFaultAndNotForANewRequest() {
        Snapshots broken = brokenStore().snapshots();
        Commits brokenCommits = brokenStore().commits();

        assertThatThrownBy(() -> broken.request(KEY)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.ofRequest(SessionBuilder.keyNumber(1), KEY.id()))
                .isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> brokenCommits.commit(Changes.NONE.request(answered(KEY, "first"))))
                .isInstanceOf(PortUnavailable.class);
    }

    private Token shared() {
        return store().snapshots().token(DataShoji.SHARED).get();
    }

    private static Token failed(Token token) {
        return token.with(aToken().failed(1, 1).build().codes());
    }

    private static HandledRequest answered(RequestKey key, String answer) {
        return new HandledRequest(
                key, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.of("answer", answer), DataShoji.NOW);
    }
}
