package jp.kumiai.otp.application.billing;

import jp.kumiai.otp.domain.fee.FeeRun;

/** Is told how far a run has come. */
@FunctionalInterface
public interface RunProgress {

    /** What is committed so far. */
    void reached(FeeRun run);
}
