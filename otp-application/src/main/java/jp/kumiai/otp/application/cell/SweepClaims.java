package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Incoming port: finds serial numbers that a cell has claimed and no token of it has, since their import failed. Claims
 * that are less than a day old are left alone: somebody may be importing.
 */
@FunctionalInterface
public interface SweepClaims {

    /** Whether anything is changed. */
    enum Mode {
        DRY_RUN,
        RELEASE
    }

    /** Those that were found and, unless it was a dry run, given up. */
    List<SerialNumber> sweep(Mode mode);
}
