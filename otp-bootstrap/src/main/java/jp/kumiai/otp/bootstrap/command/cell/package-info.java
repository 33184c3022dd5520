/** Cells on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.cell;

import org.jspecify.annotations.NullMarked;
