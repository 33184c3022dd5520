package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.time.Duration;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Snapshots} does. An empty answer means that there is no such thing; whatever else is wrong, an
 * incomplete store included, is a fault.
 *
 * <p>That nothing is lost on the way is in {@link RoundTripContract}; rosters and requests are in {@link RosterContract}
 * and {@link RequestsContract}.
 */
public interface SnapshotsContract extends StoreContract {

    @Test
    default void findsNothingInAnEmptyStore() {
        Snapshots snapshots = store().snapshots();

        assertThat(snapshots.ofUser(DataShoji.HANAKO.loginId())).isEmpty();
        assertThat(snapshots.ofSession(SessionBuilder.keyNumber(1))).isEmpty();
        assertThat(snapshots.token(DataShoji.SHARED)).isEmpty();
        assertThat(snapshots.contract(DataShoji.NUMBER)).isEmpty();
    }

    @Test
    default void findsNothingUnderOtherKeys() {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.session(aSessionOf(DataShoji.HANAKO).build()));

        assertThat(store().snapshots().ofUser(new LoginId("hanskirod"))).isEmpty();
        assertThat(store().snapshots().contract(new ContractId("k-0001"))).isEmpty();
        assertThat(store().snapshots().ofSession(SessionBuilder.keyNumber(2))).isEmpty();
        assertThat(store().snapshots()
                        .token(aToken().numbered("012345678").build().serial()))
                .isEmpty();
    }

    @Test
    default void showsAUserWithTheirContractAndTheirOwnToken() {
        store().given(DataShoji.founded());

        Option<Standing> found = store().snapshots().ofUser(DataShoji.SABURO.loginId());

        Standing expected = new Standing(
                Kept.next(DataShoji.SABURO),
                Kept.next(DataShoji.CONTRACT),
                Option.some(Kept.next(DataShoji.SABUROS_TOKEN)));
        assertThat(found.map(Visible::of)).contains(Visible.of(expected));
    }

    @Test
    default void showsAUserWithoutATokenWithNone() {
        store().given(DataShoji.founded());

        Standing found = store().snapshots().ofUser(DataShoji.SHIRO.loginId()).get();

        assertThat(found.token()).isEmpty();
        assertThat(found.contract()).isEqualTo(Kept.next(DataShoji.CONTRACT));
    }

    @Test
    default void showsAUserToWhomASoftwareTokenWasIssuedWithIt() {
        BankingUser user = aUser().standing(TokenStatus.TokenIssued.software(DataShoji.SPARE))
                .build();
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .token(DataShoji.SPARE_TOKEN)
                .user(user));

        Standing found = store().snapshots().ofUser(user.loginId()).get();

        assertThat(found.token().map(Token::serial)).contains(DataShoji.SPARE);
        assertThat(found.boundTo()).isEmpty();
    }

    @Test
    default void showsASessionWithTheStandingOfItsUser() {
        store().given(DataShoji.founded());
        Session session = aSessionOf(DataShoji.JIRO).build();
        store().given(Changes.NONE.session(session));

        SessionStanding found = store().snapshots().ofSession(session.key()).get();

        Standing ofUser = store().snapshots().ofUser(DataShoji.JIRO.loginId()).get();
        assertThat(Visible.of(found)).isEqualTo(Visible.of(new SessionStanding(Kept.next(session), ofUser)));
    }

    @Test
    default void keepsTheCompaniesApart() {
        Contract other = aContract().numbered("K-0002").of("サンプル工業").build();
        BankingUser stranger = aUser().loggingInAs("tarodt").of(other.id()).build();
        store().given(DataShoji.founded());
        store().given(Changes.NONE.contract(other).user(stranger));

        Standing found = store().snapshots().ofUser(stranger.loginId()).get();

        assertThat(found.contract()).isEqualTo(Kept.next(other));
    }

    @Test
    default void leavesWhatWasReadAsItWas() {
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store().given(DataShoji.founded().session(session));
        Option<Standing> user = store().snapshots().ofUser(DataShoji.HANAKO.loginId());
        Option<SessionStanding> standing = store().snapshots().ofSession(session.key());
        Option<Token> token = store().snapshots().token(DataShoji.SHARED);
        Option<Contract> contract = store().snapshots().contract(DataShoji.NUMBER);

        store().given(Changes.NONE
                .user(user.get().user().failPassword(DataShoji.NOW))
                .session(standing.get().session().touched(DataShoji.NOW))
                .token(token.get().movedTo(DeviceState.LOST))
                .contract(contract.get()));

        Standing before = new Standing(
                Kept.next(DataShoji.HANAKO),
                Kept.next(DataShoji.CONTRACT),
                Option.some(Kept.next(DataShoji.SHARED_TOKEN)));
        assertThat(user.map(Visible::of)).contains(Visible.of(before));
        assertThat(standing.map(Visible::of)).contains(Visible.of(new SessionStanding(Kept.next(session), before)));
        assertThat(token.map(Visible::of)).contains(Visible.of(Kept.next(DataShoji.SHARED_TOKEN)));
        assertThat(contract).contains(Kept.next(DataShoji.CONTRACT));
    }

    @Test
    default void findsASessionHoweverLongItWasIdle() {
        store().given(DataShoji.founded());
        Session old = aSessionOf(DataShoji.HANAKO)
                .openedAt(DataShoji.NOW.minus(Duration.ofDays(3650)))
                .lastUsedAt(DataShoji.NOW.minus(Duration.ofDays(3650)))
                .build();
        store().given(Changes.NONE.session(old));

        assertThat(store().snapshots().ofSession(old.key())).isNotEmpty();
    }

    @Test
    default void takesAMissingContractForAFault() {
        store().given(Changes.NONE.user(aUser().build()));

        assertThatThrownBy(() -> store().snapshots().ofUser(aUser().build().loginId()))
                .isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesAMissingTokenForAFault() {
        BankingUser user = aUser().using("87654321", DataShoji.NOW).build();
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).user(user));

        assertThatThrownBy(() -> store().snapshots().ofUser(user.loginId())).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesAMissingSoftwareTokenForAFault() {
        BankingUser user = aUser().standing(TokenStatus.TokenIssued.software(new SerialNumber("990000000001")))
                .build();
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).user(user));

        assertThatThrownBy(() -> store().snapshots().ofUser(user.loginId())).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesAMissingUserForAFault() {
        Session session = aSessionOf(aUser().build()).build();
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).session(session));

        assertThatThrownBy(() -> store().snapshots().ofSession(session.key())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> store().snapshots().ofRequest(session.key(), new RequestId("r-0001")))
                .isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store().given(DataShoji.founded().session(session));
        Standing user = store().snapshots().ofUser(DataShoji.HANAKO.loginId()).get();
        SessionStanding standing = store().snapshots().ofSession(session.key()).get();
        Token token = store().snapshots().token(DataShoji.SHARED).get();
        Contract contract = store().snapshots().contract(DataShoji.NUMBER).get();

        store().given(Changes.NONE
                .user(user.user())
                .session(standing.session())
                .token(token)
                .contract(contract));

        Standing after = new Standing(Kept.next(user.user()), Kept.next(contract), Option.some(Kept.next(token)));
        assertThat(store().snapshots().ofUser(DataShoji.HANAKO.loginId()).map(Visible::of))
                .contains(Visible.of(after));
        assertThat(store().snapshots().ofSession(session.key()).map(Visible::of))
                .contains(Visible.of(new SessionStanding(Kept.next(standing.session()), after)));
        assertThat(store().snapshots().token(DataShoji.SHARED).map(Visible::of)).contains(Visible.of(Kept.next(token)));
        assertThat(store().snapshots().contract(DataShoji.NUMBER)).contains(Kept.next(contract));
    }

    @Test
    default void takesAStoreThatDoesNotAnswerForAFault() {
        Snapshots broken = brokenStore().snapshots();

        assertThatThrownBy(() -> broken.ofUser(DataShoji.HANAKO.loginId())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.ofSession(SessionBuilder.keyNumber(1))).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.token(DataShoji.SHARED)).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.contract(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
    }
}
