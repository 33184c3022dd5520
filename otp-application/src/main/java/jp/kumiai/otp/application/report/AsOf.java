package jp.kumiai.otp.application.report;

import java.time.Instant;

/** A report on how things stand, and when they stood so. */
public record AsOf<T>(Instant at, T report) {}
