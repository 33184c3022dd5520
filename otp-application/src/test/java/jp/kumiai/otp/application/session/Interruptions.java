package jp.kumiai.otp.application.session;

import io.vavr.control.Option;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.domain.decision.Changes;

/**
 * Commits before which something else happens, each time once: whoever commits has decided on what was there before it.
 * For one thread.
 */
final class Interruptions implements Commits {

    private final Commits commits;
    private Option<Runnable> next = Option.none();

    Interruptions(Commits commits) {
        this.commits = commits;
    }

    void beforeTheNext(Runnable act) {
        next = Option.some(act);
    }

    @Override
    public Outcome commit(Changes changes) {
        Option<Runnable> act = next;
        next = Option.none();
        act.forEach(Runnable::run);
        return commits.commit(changes);
    }
}
