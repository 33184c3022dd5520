/** The broken stores that lose a field of what they keep, or make one up. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.field;

import org.jspecify.annotations.NullMarked;
