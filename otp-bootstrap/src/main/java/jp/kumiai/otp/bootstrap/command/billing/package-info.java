/** Fees, direct debits and the bank's calendar on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.billing;

import org.jspecify.annotations.NullMarked;
