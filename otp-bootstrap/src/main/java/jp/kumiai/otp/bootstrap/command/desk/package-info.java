/** The bank's own people on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.desk;

import org.jspecify.annotations.NullMarked;
