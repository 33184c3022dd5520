package jp.kumiai.otp.domain.operation;

import java.time.Instant;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * That a user was present with their token for one operation. It is bound to the user, the operation and the caller's
 * reference; of what the operation does it says nothing, and it is good for no other.
 *
 * <p>Source: rules R37, R38. Immutable.
 */
public record Authorisation(LoginId loginId, Operation operation, OperationReference reference, Instant authorisedAt) {}
