package jp.kumiai.otp.application.revocation;

import io.vavr.collection.List;
import io.vavr.control.Either;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Incoming port: the list of トークン失効, for a master or administrator user. */
@FunctionalInterface
public interface ShowRevocationList {

    Either<AccessDenial, Listed> show(SessionId session);

    /**
     * The list.
     *
     * @param rows every user of the company, in the order of the login IDs
     * @param secondsUntilNextCode until the looker's own token shows a code that is not used up; zero when it does (R36)
     */
    record Listed(List<RevocationRow> rows, int secondsUntilNextCode) {}
}
