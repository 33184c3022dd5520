/** The operator's resynchronisation as a use case. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.resynchronisation;

import org.jspecify.annotations.NullMarked;
