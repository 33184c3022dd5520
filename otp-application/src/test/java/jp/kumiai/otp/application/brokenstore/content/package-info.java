/** The broken stores that answer one question with something else than was asked for. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.content;

import org.jspecify.annotations.NullMarked;
