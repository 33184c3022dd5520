package jp.kumiai.otp.bootstrap.metrics;

import java.util.function.Consumer;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;

/** Commits that tell of every event once it is committed. What nobody knows to be committed is not told. Thread-safe. */
record CountedCommits(Commits commits, Consumer<AuditEvent> counter) implements Commits {

    @Override
    public Outcome commit(Changes changes) {
        Outcome outcome = commits.commit(changes);
        if (outcome == Outcome.COMMITTED) {
            changes.events().forEach(counter);
        }
        return outcome;
    }
}
