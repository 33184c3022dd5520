/** Passwords at rest, through the JCA. */
@NullMarked
package jp.kumiai.otp.application.password;

import org.jspecify.annotations.NullMarked;
