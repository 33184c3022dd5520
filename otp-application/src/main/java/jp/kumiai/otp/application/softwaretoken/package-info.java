/** Software tokens as use cases. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.softwaretoken;

import org.jspecify.annotations.NullMarked;
