package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcSnapshots;
import jp.kumiai.otp.adapter.jdbc.joint.Gathering;
import jp.kumiai.otp.adapter.jdbc.joint.JointReads;
import jp.kumiai.otp.adapter.jdbc.joint.Place;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Snapshots on PostgreSQL: the sessions that are asked for while others are read are read together, in one statement. All
 * else is read as {@link JdbcSnapshots} does. Thread-safe.
 */
public final class PostgresSnapshots implements Snapshots, JointReads {

    private final JdbcSnapshots alone;
    private final SessionQuery query;
    private final Gathering<SessionKey, Option<SessionStanding>> gathering;

    public PostgresSnapshots(DataSource source) {
        this.query = new SessionQuery(source);
        this.alone = new JdbcSnapshots(source);
        this.gathering = new Gathering<>(waiting -> answer(query, waiting));
    }

    private static void answer(SessionQuery query, List<Place<SessionKey, Option<SessionStanding>>> places) {
        try {
            places.zip(query.ofSessions(places.map(Place::item)))
                    .forEach(both -> both._2.peekLeft(both._1::fail).peek(both._1::settle));
        } catch (RuntimeException e) {
            places.forEach(place -> place.fail(e));
        }
    }

    @Override
    public Option<SessionStanding> ofSession(SessionKey key) {
        return gathering.ask(key);
    }

    @Override
    public List<Either<PortUnavailable, Option<RequestStanding>>> ofRequests(List<Asked> asked) {
        return query.ofRequests(asked);
    }

    @Override
    public Option<RequestStanding> ofRequest(SessionKey key, RequestId id) {
        return alone.ofRequest(key, id);
    }

    @Override
    public Option<Standing> ofUser(LoginId loginId) {
        return alone.ofUser(loginId);
    }

    @Override
    public Option<Token> token(SerialNumber serial) {
        return alone.token(serial);
    }

    @Override
    public Option<Contract> contract(ContractId id) {
        return alone.contract(id);
    }

    @Override
    public Option<Roster> roster(ContractId id) {
        return alone.roster(id);
    }

    @Override
    public Option<HandledRequest> request(RequestKey key) {
        return alone.request(key);
    }
}
