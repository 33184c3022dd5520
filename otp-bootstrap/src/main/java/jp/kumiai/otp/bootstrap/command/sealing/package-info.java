/** What an auditor does with the audit trail on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.sealing;

import org.jspecify.annotations.NullMarked;
