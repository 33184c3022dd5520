package jp.kumiai.otp.application.retention;

import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.RecordCount;

/**
 * What a run removed, or would remove.
 *
 * @param cutOffs up to when
 * @param due how many records were older, counted before any was removed
 * @param removed how many this run removed; nothing in a dry run
 */
public record RetentionReport(CutOffs cutOffs, RecordCount due, RecordCount removed) {}
