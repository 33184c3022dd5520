package jp.kumiai.otp.application.retention;

import jp.kumiai.otp.domain.retention.RetentionPolicy;

/**
 * Incoming port: removes audit events and answered requests that were kept for long enough. To be called every night, or
 * once a month at least; it never removes more than {@link RetentionPolicy} lets it.
 */
@FunctionalInterface
public interface RemoveOldRecords {

    /**
     * Removes them batch by batch. A run that ends in the middle has removed whole batches, each with its event, and the
     * next run goes on from there; so do two runs at the same time, each of which tells of what it removed itself.
     */
    RetentionReport remove(Command command);

    /** Whether anything is changed. */
    enum Mode {
        /** Tells what would be removed, and leaves no event. */
        DRY_RUN,
        REMOVE
    }

    /**
     * Who removes what.
     *
     * @param operator whom the audit trail names
     * @param progress told after each batch, on the calling thread
     */
    record Command(RetentionPolicy policy, Mode mode, String operator, RetentionProgress progress) {}
}
