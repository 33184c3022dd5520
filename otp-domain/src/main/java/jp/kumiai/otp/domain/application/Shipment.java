package jp.kumiai.otp.domain.application;

import java.time.LocalDate;

/**
 * The sending of tokens (送付). Immutable.
 *
 * @param day on which it was handed to the post
 * @param mail number of the registered mail
 */
public record Shipment(LocalDate day, RegisteredMailNumber mail) {}
