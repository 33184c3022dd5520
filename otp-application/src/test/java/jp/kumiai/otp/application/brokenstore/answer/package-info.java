/** The broken stores whose answers are wrong whatever is asked: late, lazy, unsorted, too many, or none where there is a fault. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.answer;

import org.jspecify.annotations.NullMarked;
