/** Companies and their users on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.company;

import org.jspecify.annotations.NullMarked;
