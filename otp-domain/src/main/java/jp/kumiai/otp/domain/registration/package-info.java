/** The start-of-use registration on screen BLG3020, as a pure decision. */
@NullMarked
package jp.kumiai.otp.domain.registration;

import org.jspecify.annotations.NullMarked;
