/** Time-based one-time passwords (RFC 6238): steps, codes, seeds. Nothing here remembers anything. */
@NullMarked
package jp.kumiai.otp.domain.totp;

import org.jspecify.annotations.NullMarked;
