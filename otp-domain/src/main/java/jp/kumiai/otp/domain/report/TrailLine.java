package jp.kumiai.otp.domain.report;

import jp.kumiai.otp.domain.audit.AuditEvent;

/** An event of the audit trail, and where it stands. Immutable. */
public record TrailLine(TrailPosition position, AuditEvent event) {}
