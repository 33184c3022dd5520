/** Where devices go, as use cases. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.device;

import org.jspecify.annotations.NullMarked;
