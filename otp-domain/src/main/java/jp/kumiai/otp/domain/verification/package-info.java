/** The judgement of a code: window, single use, failure count, suspension. Knows neither users nor expiry. */
@NullMarked
package jp.kumiai.otp.domain.verification;

import org.jspecify.annotations.NullMarked;
