/** The command line: options in, exit codes and lines out. What the commands do is wired elsewhere. */
@NullMarked
package jp.kumiai.otp.bootstrap.command;

import org.jspecify.annotations.NullMarked;
