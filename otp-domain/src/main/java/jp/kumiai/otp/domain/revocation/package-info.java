/** Revocation (失効) and when the next token can be issued, as pure decisions and values. */
@NullMarked
package jp.kumiai.otp.domain.revocation;

import org.jspecify.annotations.NullMarked;
