package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;

/**
 * The shared tokens on which most right codes came too late, the worst first (R15, P20). Immutable.
 *
 * @param tokens by how many came too late, then by how many worked, then by serial number; {@value #LIMIT} at most
 */
public record Contention(ReportPeriod period, List<SharedToken> tokens) {

    /** How many are told at most. */
    public static final int LIMIT = 100;
}
