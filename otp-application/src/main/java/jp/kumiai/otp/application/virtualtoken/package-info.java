/** Key fobs on the screen, for demonstrations only. */
@NullMarked
package jp.kumiai.otp.application.virtualtoken;

import org.jspecify.annotations.NullMarked;
