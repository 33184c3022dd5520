package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.user.Standing;

/**
 * One row of the list of ワンタイムパスワード利用停止解除. Immutable.
 *
 * @param sharers everybody else who would be affected, because their codes come from the same token (U4)
 * @param obstacle none when the row can be ticked
 */
public record LiftRow(Standing standing, List<Standing> sharers, Option<LiftObstacle> obstacle) {}
