package jp.kumiai.otp.domain.verification;

import jp.kumiai.otp.domain.totp.TimeStep;

/**
 * The first of two consecutive codes by which a token may prove that its clock is off (R3a): the second is waited for.
 * Immutable.
 *
 * @param first the step of the code that was entered; the next code is the one of the step after it
 * @param lastChance the last step of our own clock, inclusive, in which the second code is taken as such
 */
public record PendingResynchronisation(TimeStep first, TimeStep lastChance) {

    boolean isOpenAt(TimeStep ours) {
        return !ours.isAfter(lastChance);
    }

    TimeStep second() {
        return new TimeStep(first.value() + 1);
    }
}
