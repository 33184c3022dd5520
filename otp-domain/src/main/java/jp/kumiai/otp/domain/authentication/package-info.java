/** The two steps of a login, password and one-time password, as pure decisions. */
@NullMarked
package jp.kumiai.otp.domain.authentication;

import org.jspecify.annotations.NullMarked;
