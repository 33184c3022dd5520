package jp.kumiai.otp.application.history.world;

/**
 * The policy parameters of one history, small in some so that they are reached.
 *
 * @param codeFailures P9, in a row
 * @param lifetimeFailures P9b, since the registration
 * @param registrationFailures P12
 * @param confirmationFailures R19b
 */
public record Limits(int codeFailures, int lifetimeFailures, int registrationFailures, int confirmationFailures) {}
