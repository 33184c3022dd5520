/** The broken stores that write something else than they should, or when they should not. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.write;

import org.jspecify.annotations.NullMarked;
