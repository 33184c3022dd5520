/** What all commands share: their options, their words in two languages, prompts, answers and exit codes. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.line;

import org.jspecify.annotations.NullMarked;
