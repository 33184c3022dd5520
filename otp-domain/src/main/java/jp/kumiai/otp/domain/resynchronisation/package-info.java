/** The operator's resynchronisation by two codes (R3a). The one at a login is part of verification. */
@NullMarked
package jp.kumiai.otp.domain.resynchronisation;

import org.jspecify.annotations.NullMarked;
