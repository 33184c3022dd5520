/** What is done once per release, by hand and by command. */
@NullMarked
package jp.kumiai.otp.bootstrap.release;

import org.jspecify.annotations.NullMarked;
