package jp.kumiai.otp.application.history.world;

import java.time.LocalDate;

/** A company at the beginning of a history. */
public record Company(String number, LocalDate startDate) {}
