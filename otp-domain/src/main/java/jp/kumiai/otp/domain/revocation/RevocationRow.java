package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.user.ShownStatus;
import jp.kumiai.otp.domain.user.Standing;

/**
 * One row of the list of トークン失効. Immutable.
 *
 * @param status where the user stands by the clock
 * @param sharers everybody else whose codes come from the same token; they keep it unless they are revoked too (R27)
 * @param obstacle none when the row can be ticked
 */
public record RevocationRow(
        Standing standing, ShownStatus status, List<Standing> sharers, Option<RevocationObstacle> obstacle) {}
