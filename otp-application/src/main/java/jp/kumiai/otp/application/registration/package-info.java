/** The start-of-use registration as a use case. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.registration;

import org.jspecify.annotations.NullMarked;
