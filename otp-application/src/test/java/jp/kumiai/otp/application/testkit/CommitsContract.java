package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.util.stream.Collectors;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Commits} does with changes that are not stale. What it does with stale ones is in
 * {@link StaleCommitsContract}.
 */
public interface CommitsContract extends StoreContract {

    @Test
    default void insertsNewStatesAsVersionOne() {
        Session session = aSessionOf(DataShoji.HANAKO).build();

        store().given(DataShoji.founded().session(session));

        SessionStanding found = store().snapshots().ofSession(session.key()).get();
        assertThat(List.of(
                        found.session().version(),
                        found.standing().user().version(),
                        found.standing().contract().version(),
                        found.standing().token().get().version()))
                .containsOnly(new Version(1));
    }

    @Test
    default void advancesVersionsByOneEachTime() {
        store().given(Changes.NONE.token(aToken().build()));

        for (int step = 1; step <= 3; step++) {
            Token read = token();
            store().given(Changes.NONE.token(at(step, read)));

            assertThat(token().version()).isEqualTo(read.version().next());
            assertThat(token().codes().watermark()).contains(new TimeStep(step));
        }
    }

    @Test
    default void changesWhatIsListedAndNothingElse() {
        store().given(DataShoji.founded());

        store().given(Changes.NONE.token(at(1, token())));

        assertThat(store().snapshots().token(DataShoji.SABUROS).map(Visible::of))
                .contains(Visible.of(Kept.next(DataShoji.SABUROS_TOKEN)));
        assertThat(store().snapshots()
                        .ofUser(DataShoji.HANAKO.loginId())
                        .get()
                        .user()
                        .version())
                .isEqualTo(new Version(1));
    }

    @Test
    default void changesSeveralStatesOfAKindInAnyOrder() {
        store().given(DataShoji.founded());
        Token shared = token();
        Token saburos = store().snapshots().token(DataShoji.SABUROS).get();

        store().given(Changes.NONE
                .token(at(2, saburos))
                .token(aToken().numbered("99999999").build())
                .token(at(1, shared)));

        assertThat(token().codes().watermark()).contains(new TimeStep(1));
        assertThat(store().snapshots().token(DataShoji.SABUROS).get().codes().watermark())
                .contains(new TimeStep(2));
        assertThat(store().snapshots()
                        .token(aToken().numbered("99999999").build().serial()))
                .isNotEmpty();
    }

    @Test
    default void changesSeveralUsersContractsAndSessionsTogether() {
        Contract other = aContract().numbered("K-0002").build();
        List<Session> sessions = List.of(
                aSessionOf(DataShoji.HANAKO).build(),
                aSessionOf(DataShoji.JIRO).under(SessionBuilder.keyNumber(2)).build());
        store().given(sessions.foldLeft(DataShoji.founded().contract(other), Changes::session));
        List<Session> touched = sessions.map(session -> Kept.next(session).touched(DataShoji.NOW.plusSeconds(60)));

        store().given(touched.foldLeft(Changes.NONE, Changes::session)
                .user(Kept.next(DataShoji.HANAKO).failPassword(DataShoji.NOW))
                .user(Kept.next(DataShoji.JIRO).failPassword(DataShoji.NOW))
                .contract(Kept.next(DataShoji.CONTRACT))
                .contract(Kept.next(other)));

        for (Session session : touched) {
            SessionStanding found = store().snapshots().ofSession(session.key()).get();
            assertThat(found.session()).isEqualTo(Kept.next(session));
            assertThat(found.standing().user().passwordAttempts().failures()).isEqualTo(1);
        }
        assertThat(List.of(DataShoji.NUMBER, other.id())
                        .flatMap(id -> store().snapshots().contract(id))
                        .map(Contract::version))
                .containsExactly(new Version(2), new Version(2));
    }

    @Test
    default void givesATokenOfOneCompanyToAnother() {
        ContractId other = new ContractId("K-0002");
        store().given(Changes.NONE.token(aToken().build()));

        store().given(Changes.NONE.token(token().allocatedTo(DataShoji.NUMBER)));
        store().given(Changes.NONE.token(token().allocatedTo(other)));

        assertThat(token().contract()).contains(other);
    }

    @Test
    default void changesAContract() {
        store().given(DataShoji.founded());

        store().given(Changes.NONE.contract(aContract()
                .of("データ商事ホールディングス")
                .startingOn(DataShoji.CONTRACT.startDate().plusDays(14))
                .version(1)
                .build()));

        Contract found = store().snapshots().contract(DataShoji.NUMBER).get();
        assertThat(found.companyName()).isEqualTo("データ商事ホールディングス");
        assertThat(found.startDate()).isEqualTo(DataShoji.CONTRACT.startDate().plusDays(14));
        assertThat(found.version()).isEqualTo(new Version(2));
    }

    @Test
    default void replacesASessionByItsSuccessor() {
        store().given(DataShoji.founded());
        Session first = aSessionOf(DataShoji.HANAKO).build();
        Session second = first.succeededBy(
                SessionBuilder.keyNumber(2), SessionStage.AUTHENTICATED, DataShoji.NOW.plusSeconds(1));
        store().given(Changes.NONE.session(first));

        store().given(Changes.NONE.endOf(first).session(second));

        assertThat(store().snapshots().ofSession(first.key())).isEmpty();
        assertThat(store().snapshots().ofSession(second.key()).get().session()).isEqualTo(Kept.next(second));
    }

    @Test
    default void touchesASession() {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.session(aSessionOf(DataShoji.HANAKO).build()));
        Session read =
                store().snapshots().ofSession(SessionBuilder.keyNumber(1)).get().session();
        Session touched = read.touched(DataShoji.NOW.plusSeconds(60));

        store().given(Changes.NONE.session(touched));

        assertThat(store().snapshots().ofSession(read.key()).get().session()).isEqualTo(Kept.next(touched));
    }

    @Test
    default void endsASessionWhateverItsVersionAndNoOtherOne() {
        store().given(DataShoji.founded());
        Session ended = aSessionOf(DataShoji.HANAKO).build();
        Session other =
                aSessionOf(DataShoji.HANAKO).under(SessionBuilder.keyNumber(2)).build();
        store().given(Changes.NONE.session(ended).session(other));

        store().given(Changes.NONE.endOf(ended));

        assertThat(store().snapshots().ofSession(ended.key())).isEmpty();
        assertThat(store().snapshots().ofSession(other.key())).isNotEmpty();
    }

    @Test
    default void endsEverySessionThatIsListed() {
        store().given(DataShoji.founded());
        List<Session> ended = List.rangeClosed(1, 3)
                .map(number -> aSessionOf(DataShoji.HANAKO)
                        .under(SessionBuilder.keyNumber(number))
                        .build());
        store().given(ended.foldLeft(Changes.NONE, Changes::session));

        store().given(ended.foldLeft(Changes.NONE, Changes::endOf));

        assertThat(ended.flatMap(session -> store().snapshots().ofSession(session.key())))
                .isEmpty();
    }

    @Test
    default void doesNotMindEndingASessionThatIsGone() {
        Session session = aSessionOf(DataShoji.HANAKO).build();

        assertThat(store().commits().commit(Changes.NONE.endOf(session))).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    default void appendsEventsWithEveryField() {
        List<AuditEvent> events = List.ofAll(SampleStates.events().collect(Collectors.toList()));

        for (AuditEvent event : events) {
            store().given(Changes.NONE.event(event));
        }

        assertThat(store().events()).containsExactlyInAnyOrderElementsOf(events.map(Kept::of));
    }

    @Test
    default void keepsTheOrderOfTheEventsOfOneCommit() {
        AuditEvent suspended = event(AuditEvent.Kind.TOKEN_SUSPENDED);
        AuditEvent refused = event(AuditEvent.Kind.CODE_REFUSED);
        AuditEvent accepted = event(AuditEvent.Kind.CODE_ACCEPTED);

        store().given(Changes.NONE.event(suspended).event(refused).event(accepted));

        assertThat(store().events()).containsExactly(suspended, refused, accepted);
    }

    @Test
    default void keepsEqualEventsAsOftenAsTheyHappened() {
        store().given(Changes.NONE.event(SampleStates.ofTheBank()).event(SampleStates.ofTheBank()));
        store().given(Changes.NONE.event(SampleStates.ofTheBank()));

        assertThat(store().events()).hasSize(3).containsOnly(SampleStates.ofTheBank());
    }

    @Test
    default void writesARefusalThatOnlyTellsOfItself() {
        AuditEvent refusal = event(AuditEvent.Kind.LOGIN_DENIED).with("reason", "SUSPENDED");

        assertThat(store().commits().commit(Changes.NONE.event(refusal))).isEqualTo(Outcome.COMMITTED);

        assertThat(store().events()).containsExactly(refusal);
    }

    @Test
    default void writesWhatARefusalChangesTogetherWithTheEventThatTellsOfIt() {
        store().given(DataShoji.founded());
        Token failed = token().with(aToken().failed(1, 1).build().codes());
        BankingUser hanako =
                store().snapshots().ofUser(DataShoji.HANAKO.loginId()).get().user();
        AuditEvent refusal = event(AuditEvent.Kind.CODE_REFUSED).with("reason", "MISMATCH");

        store().given(Changes.NONE
                .token(failed)
                .user(hanako.failPassword(DataShoji.NOW))
                .event(refusal));

        assertThat(token().codes().failures().consecutive()).isEqualTo(1);
        assertThat(store().snapshots()
                        .ofUser(hanako.loginId())
                        .get()
                        .user()
                        .passwordAttempts()
                        .failures())
                .isEqualTo(1);
        assertThat(store().events()).containsExactly(refusal);
    }

    @Test
    default void writesNothingWhenThereIsNothingToWrite() {
        assertThat(store().commits().commit(Changes.NONE)).isEqualTo(Outcome.COMMITTED);

        assertThat(store().events()).isEmpty();
    }

    @Test
    default void takesASilentStoreForAFault() {
        Commits broken = brokenStore().commits();
        BankingUser user = aUser().build();

        assertThatThrownBy(() -> broken.commit(DataShoji.founded())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.commit(Changes.NONE.user(user))).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.commit(Changes.NONE.event(SampleStates.ofTheBank())))
                .isInstanceOf(PortUnavailable.class);
    }

    private Token token() {
        return store().snapshots().token(DataShoji.SHARED).get();
    }

    private static Token at(long step, Token token) {
        return aToken().numbered(token.serial())
                .sealing(token.seed())
                .usedUpTo(step)
                .version(token.version().number())
                .build();
    }

    private static AuditEvent event(AuditEvent.Kind kind) {
        return AuditEvent.ofCustomer(DataShoji.NOW, kind, DataShoji.NUMBER, DataShoji.HANAKO.loginId());
    }
}
