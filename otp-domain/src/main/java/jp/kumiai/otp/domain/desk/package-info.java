/** The desks of the bank: who logs in there, and whether an act is their duty. */
@NullMarked
package jp.kumiai.otp.domain.desk;

import org.jspecify.annotations.NullMarked;
