/** The broken stores, by what they do wrong; one line each. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.family;

import org.jspecify.annotations.NullMarked;
