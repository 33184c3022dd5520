/** The two steps of a login as use cases. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.authentication;

import org.jspecify.annotations.NullMarked;
