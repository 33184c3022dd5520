/** The number by which a store tells a stale state from the latest. */
@NullMarked
package jp.kumiai.otp.domain.version;

import org.jspecify.annotations.NullMarked;
