/** Where a device goes once a company has it: lost, defective, taken back (R16a, R26). */
@NullMarked
package jp.kumiai.otp.domain.device;

import org.jspecify.annotations.NullMarked;
