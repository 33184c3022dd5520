/** The desks of the bank as use cases: logging in, what is whose duty, and who works there. */
@NullMarked
package jp.kumiai.otp.application.desk;

import org.jspecify.annotations.NullMarked;
