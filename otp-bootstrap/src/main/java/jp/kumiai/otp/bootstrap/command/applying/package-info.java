/** Applications on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.applying;

import org.jspecify.annotations.NullMarked;
