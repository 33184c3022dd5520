/** Operations of the internet banking that need a one-time password (R36–R38), as a pure decision. */
@NullMarked
package jp.kumiai.otp.domain.operation;

import org.jspecify.annotations.NullMarked;
