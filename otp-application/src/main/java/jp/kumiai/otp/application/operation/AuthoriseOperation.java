package jp.kumiai.otp.application.operation;

import io.vavr.control.Either;
import java.util.concurrent.CompletionStage;
import jp.kumiai.otp.application.decision.Waiting;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/**
 * Incoming port: authorises one of the operations that need a one-time password. The code is used up; the same request ID
 * gets the same answer, and consumes and counts nothing twice.
 */
@FunctionalInterface
public interface AuthoriseOperation {

    /** The answer, later: nobody has to wait for it in a thread. */
    CompletionStage<Either<AuthorisationFailure, Authorisation>> begin(Command command);

    /** The answer, waited for. */
    default Either<AuthorisationFailure, Authorisation> authorise(Command command) {
        return Waiting.forAnswer(begin(command));
    }

    /** What was asked for. */
    record Command(
            SessionId session,
            RequestId request,
            Operation operation,
            OperationReference reference,
            OneTimePassword entered) {}
}
