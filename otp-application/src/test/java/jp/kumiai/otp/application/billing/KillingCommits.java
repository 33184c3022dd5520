package jp.kumiai.otp.application.billing;

import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.decision.Changes;

/** Commits of a process that dies at one of them, before or after it was written. For one thread. */
final class KillingCommits implements Commits {

    private final Commits commits;
    private final boolean written;
    private int left;

    private KillingCommits(Commits commits, int left, boolean written) {
        this.commits = commits;
        this.left = left;
        this.written = written;
    }

    /** Dies before the commit that follows on so many. */
    static KillingCommits before(Commits commits, int survived) {
        return new KillingCommits(commits, survived, false);
    }

    /** Dies after the commit that follows on so many; nobody learns that it was written. */
    static KillingCommits after(Commits commits, int survived) {
        return new KillingCommits(commits, survived, true);
    }

    @Override
    public Outcome commit(Changes changes) {
        if (left-- > 0) {
            return commits.commit(changes);
        }
        if (written) {
            Outcome lost = commits.commit(changes);
            throw new PortUnavailable("killed after a commit that was " + lost);
        }
        throw new PortUnavailable("killed before a commit");
    }
}
