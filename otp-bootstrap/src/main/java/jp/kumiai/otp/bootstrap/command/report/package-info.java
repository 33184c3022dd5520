/** {@code otp reports}: the reports of the bank's pages on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.report;

import org.jspecify.annotations.NullMarked;
