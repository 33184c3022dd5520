/** The bank's own people (行員): who they are, what their role lets them do, and their sessions. */
@NullMarked
package jp.kumiai.otp.domain.staff;

import org.jspecify.annotations.NullMarked;
