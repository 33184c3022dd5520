package jp.kumiai.otp.application.seedimport;

import java.time.Instant;
import jp.kumiai.otp.domain.seedimport.ImportPlan;

/**
 * What an import did, or in a dry run would do.
 *
 * @param plan the entries of the file
 * @param expiryOfTheRest what entries without an expiry of their own, or by the rule all entries, get
 * @param stored true when the tokens are in the store now
 */
public record ImportReport(ImportPlan plan, Instant expiryOfTheRest, boolean stored) {}
