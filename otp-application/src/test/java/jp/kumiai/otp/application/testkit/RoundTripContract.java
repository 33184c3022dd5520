package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That every store gives back what it was given, to the last field, whether inserted or put over another state.
 *
 * <p>Instants come back as they were given, to the microsecond: a store may cut off what is finer, so services pass
 * whole microseconds.
 */
public interface RoundTripContract extends StoreContract {

    String STATES = "jp.kumiai.otp.application.testkit.SampleStates#";

    @ParameterizedTest
    @MethodSource(STATES + "tokens")
    default void givesBackEveryFieldOfAToken(Token token) {
        store().given(Changes.NONE.token(token));

        Option<Token> found = store().snapshots().token(token.serial());

        assertThat(found.map(Visible::of)).contains(Visible.of(Kept.next(token)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "tokens")
    default void givesBackEveryFieldOfATokenThatWasChangedInto(Token token) {
        store().given(Changes.NONE.token(aToken().numbered(token.serial())
                .being(TokenKind.SOFTWARE)
                .usedUpTo(7)
                .suspendedAt(DataShoji.NOW)
                .waitingForTheCodeAfter(8, 10)
                .onLoanTo(DataShoji.NUMBER)
                .build()));
        Token stored = store().snapshots().token(token.serial()).get();
        Token next = new Token(
                token.serial(),
                token.kind(),
                token.seed(),
                token.codes(),
                token.expiresAt(),
                token.device(),
                token.contract(),
                stored.version());

        store().given(Changes.NONE.token(next));

        assertThat(store().snapshots().token(token.serial()).map(Visible::of)).contains(Visible.of(Kept.next(next)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "tokens")
    default void givesBackEveryFieldOfATokenBesideItsUser(Token token) {
        BankingUser user = aUser().using(token.serial().value(), DataShoji.NOW).build();
        Session session = aSessionOf(user).build();
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .token(token)
                .user(user)
                .session(session));

        Option<Token> ofUser = store().snapshots().ofUser(user.loginId()).flatMap(Standing::token);
        Option<Token> ofSession = store().snapshots()
                .ofSession(session.key())
                .flatMap(found -> found.standing().token());

        assertThat(ofUser.map(Visible::of)).contains(Visible.of(Kept.next(token)));
        assertThat(ofSession.map(Visible::of)).contains(Visible.of(Kept.next(token)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "users")
    default void givesBackEveryFieldOfAUserBesideASession(BankingUser user) {
        Session session = aSessionOf(user).build();
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .token(DataShoji.SPARE_TOKEN)
                .user(user)
                .session(session));

        Option<BankingUser> found = store().snapshots()
                .ofSession(session.key())
                .map(SessionStanding::standing)
                .map(Standing::user);

        assertThat(found.map(Visible::of)).contains(Visible.of(Kept.next(user)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "users")
    default void givesBackEveryFieldOfAUser(BankingUser user) {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).token(DataShoji.SPARE_TOKEN));
        store().given(Changes.NONE.user(user));

        Option<BankingUser> found = store().snapshots().ofUser(user.loginId()).map(Standing::user);

        assertThat(found.map(Visible::of)).contains(Visible.of(Kept.next(user)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "users")
    default void givesBackEveryFieldOfAUserWhoWasChangedInto(BankingUser user) {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).token(DataShoji.SPARE_TOKEN));
        store().given(Changes.NONE.user(aUser().loggingInAs(user.loginId().value())
                .failedPassword(3, DataShoji.NOW)
                .suspendedForConfirmation(6, DataShoji.NOW)
                .suspendedForRegistration(6, DataShoji.NOW)
                .inEpoch(3)
                .using(DataShoji.SPARE.value(), DataShoji.NOW)
                .build()));
        BankingUser next = new BankingUser(
                user.loginId(),
                user.name(),
                user.userClass(),
                user.contract(),
                user.password(),
                user.passwordAttempts(),
                user.confirmation(),
                user.registrationAttempts(),
                user.status(),
                user.sessionEpoch(),
                new Version(1));

        store().given(Changes.NONE.user(next));

        assertThat(store().snapshots()
                        .ofUser(user.loginId())
                        .map(Standing::user)
                        .map(Visible::of))
                .contains(Visible.of(Kept.next(next)));
    }

    @ParameterizedTest
    @MethodSource(STATES + "contracts")
    default void givesBackEveryFieldOfAContract(Contract contract) {
        BankingUser user = aUser().of(contract.id()).build();
        Session session = aSessionOf(user).build();

        store().given(Changes.NONE.contract(contract).user(user).session(session));

        Option<Contract> found = store().snapshots().contract(contract.id());
        assertThat(store().snapshots().ofUser(user.loginId()).map(Standing::contract))
                .isEqualTo(found);
        assertThat(store().snapshots()
                        .ofSession(session.key())
                        .map(each -> each.standing().contract()))
                .isEqualTo(found);
        assertThat(store().snapshots().roster(contract.id()).map(Roster::contract))
                .isEqualTo(found);
        assertThat(found).contains(Kept.next(contract));
    }

    @ParameterizedTest
    @MethodSource(STATES + "contracts")
    default void givesBackEveryFieldOfAContractThatWasChangedInto(Contract contract) {
        store().given(Changes.NONE.contract(aContract()
                .numbered(contract.id().value())
                .of("another name")
                .debitedFrom(DataShoji.ACCOUNT)
                .startingOn(LocalDate.of(1999, 1, 1))
                .build()));
        Contract next = new Contract(
                contract.id(), contract.companyName(), contract.account(), contract.startDate(), new Version(1));

        store().given(Changes.NONE.contract(next));

        assertThat(store().snapshots().contract(contract.id())).contains(Kept.next(next));
    }

    @ParameterizedTest
    @MethodSource(STATES + "sessions")
    default void givesBackEveryFieldOfASession(Session session) {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.session(session));

        Option<SessionStanding> found = store().snapshots().ofSession(session.key());

        assertThat(found.map(SessionStanding::session)).contains(Kept.next(session));
    }

    @ParameterizedTest
    @MethodSource(STATES + "sessions")
    default void givesBackEveryFieldOfASessionThatWasChangedInto(Session session) {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.session(aSessionOf(DataShoji.ICHIRO)
                .under(session.key())
                .at(SessionStage.REGISTRATION_REQUIRED)
                .ofEpoch(3)
                .build()));
        Session next = new Session(
                session.key(),
                session.contract(),
                session.loginId(),
                session.stage(),
                session.epoch(),
                session.openedAt(),
                session.lastUsedAt(),
                new Version(1));

        store().given(Changes.NONE.session(next));

        Option<SessionStanding> found = store().snapshots().ofSession(session.key());
        assertThat(found.map(SessionStanding::session)).contains(Kept.next(next));
    }

    @ParameterizedTest
    @MethodSource(STATES + "requests")
    default void givesBackEveryFieldOfAnAnsweredRequest(HandledRequest request) {
        store().given(Changes.NONE.request(request));

        Option<HandledRequest> found = store().snapshots().request(request.key());

        assertThat(found).contains(Kept.of(request));
    }

    @ParameterizedTest
    @MethodSource(STATES + "events")
    default void givesBackEveryFieldOfAnEvent(AuditEvent event) {
        AuditEvent about = event.about(DataShoji.SHARED);

        store().given(Changes.NONE.event(about));

        assertThat(store().auditTrail().latestAbout(DataShoji.SHARED, 2)).containsExactly(Kept.of(about));
        LocalDate day = BankTime.wallClock(event.at()).toLocalDate();
        assertThat(store().auditSearch()
                        .search(TrailQuestion.about(new ReportPeriod(day, day)), Option.none(), 2)
                        .map(TrailLine::event))
                .containsExactly(Kept.of(about));
    }

    @Test
    default void givesBackInstantsToTheMicrosecond() {
        Instant fine = Instant.parse("2021-09-29T23:00:00.123456789Z");
        store().given(Changes.NONE.token(
                aToken().expiringAt(fine).suspendedAt(fine).build()));

        Token found = store().snapshots().token(DataShoji.SHARED).get();

        Instant cut = Instant.parse("2021-09-29T23:00:00.123456Z");
        assertThat(found.expiresAt().truncatedTo(ChronoUnit.MICROS)).isEqualTo(cut);
        assertThat(found.codes().suspendedAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)))
                .contains(cut);
    }
}
