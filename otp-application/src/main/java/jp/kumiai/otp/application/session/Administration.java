package jp.kumiai.otp.application.session;

import io.vavr.control.Either;
import java.time.Instant;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Opens the 管理 of a company to its master and administrator users (U1, R22), and tells the audit trail who else tried.
 * Thread-safe.
 */
public final class Administration {

    private final Access access;
    private final Snapshots snapshots;
    private final PasswordHashes passwords;
    private final Decisions decisions;

    public Administration(Snapshots snapshots, PasswordHashes passwords, Decisions decisions) {
        this.access = new Access(snapshots);
        this.snapshots = snapshots;
        this.passwords = passwords;
        this.decisions = decisions;
    }

    /**
     * A login that is done, and the company around it.
     *
     * @param actor whose session it is, as the roster has them
     */
    public record Office(Session session, Standing actor, Roster roster) {

        /** Under which the answer to a request of the actor is kept. */
        public RequestKey key(RequestId id) {
            return new RequestKey(session.contract(), session.loginId(), id);
        }
    }

    /** The company of whoever has this session, whatever their rights: for decisions that look at them. */
    public Either<AccessDenial, Office> enter(SessionId id, Instant now) {
        return access.loggedIn(id, now).map(this::office);
    }

    /**
     * The company, to be looked at by whoever may.
     *
     * @param what is to be looked at, for the audit trail
     */
    public Either<AccessDenial, Office> open(SessionId id, String what, Instant now) {
        return decisions.settle(() -> enter(id, now)
                .fold(
                        Decision::<AccessDenial, Office>refuse,
                        office -> office.actor().administers()
                                ? Decision.accept(Changes.NONE, office)
                                : denied(office, what, now)));
    }

    /** What compares this 確認用パスワード, for one request. */
    public ConfirmationCheck confirming(Password entered) {
        return new ConfirmationCheck(passwords, entered);
    }

    private Office office(SessionStanding found) {
        Roster roster = snapshots
                .roster(found.session().contract())
                .getOrElseThrow(() -> new PortUnavailable("a session is stored whose contract is not"));
        Standing actor = roster.of(found.session().loginId())
                .getOrElseThrow(() -> new PortUnavailable("a session is stored whose user is not"));
        return new Office(found.session(), actor, roster);
    }

    private static Decision<AccessDenial, Office> denied(Office office, String what, Instant now) {
        AuditEvent event = AuditEvent.ofCustomer(
                        now,
                        Kind.ACCESS_DENIED,
                        office.session().contract(),
                        office.session().loginId())
                .with("act", what);
        return Decision.refuse(Changes.NONE.event(event), AccessDenial.NOT_ENTITLED);
    }
}
