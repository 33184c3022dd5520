package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;

/** Reads for several requests at once who asks. Thread-safe. */
@FunctionalInterface
public interface JointReads {

    /** What one caller asks for. */
    record Asked(SessionKey session, RequestId request) {}

    /**
     * Who asks, for each of them in their order: what {@code Snapshots.ofRequest} would tell of each. What is stored for one
     * of them and does not fit together is that one's fault alone.
     */
    List<Either<PortUnavailable, Option<RequestStanding>>> ofRequests(List<Asked> asked);
}
