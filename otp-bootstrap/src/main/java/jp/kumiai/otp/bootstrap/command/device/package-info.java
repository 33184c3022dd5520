/** Devices on the command line. */
@NullMarked
package jp.kumiai.otp.bootstrap.command.device;

import org.jspecify.annotations.NullMarked;
