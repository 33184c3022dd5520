package jp.kumiai.otp.application.retention;

import jp.kumiai.otp.domain.retention.RecordCount;

/** Is told how far a run has come. */
@FunctionalInterface
public interface RetentionProgress {

    /** So many are gone for good, of so many that were counted before the first went. */
    void removed(RecordCount removed, RecordCount ofAll);
}
