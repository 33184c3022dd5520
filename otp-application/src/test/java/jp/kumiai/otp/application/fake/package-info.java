/** Holds the fakes of the test kit against the contracts that the real adapters keep. */
@NullMarked
package jp.kumiai.otp.application.fake;

import org.jspecify.annotations.NullMarked;
