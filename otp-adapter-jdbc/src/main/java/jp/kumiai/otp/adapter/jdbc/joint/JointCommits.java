package jp.kumiai.otp.adapter.jdbc.joint;

import com.google.errorprone.annotations.CheckReturnValue;
import io.vavr.collection.List;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.decision.Changes;

/** Commits that can be made several at once. Thread-safe. */
public interface JointCommits extends Commits {

    /**
     * Writes the changes of several callers in one atomic act, no state of which is in two of them.
     *
     * @return false when something was in the way of any of them, in which case nothing at all was written, and each of
     *     them may be tried alone
     * @throws jp.kumiai.otp.application.port.PortUnavailable when it may have been written or not
     */
    @CheckReturnValue
    boolean commitTogether(List<Changes> changes);
}
