/** Old records on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.retention;

import org.jspecify.annotations.NullMarked;
