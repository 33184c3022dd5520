/** Which tokens are about to expire, as a use case. */
@NullMarked
package jp.kumiai.otp.application.expiry;

import org.jspecify.annotations.NullMarked;
