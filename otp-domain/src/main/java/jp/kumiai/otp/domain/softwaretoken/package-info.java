/** Software tokens (ソフトウェアトークン): issue and the secret's one appearance. Activation is a registration. */
@NullMarked
package jp.kumiai.otp.domain.softwaretoken;

import org.jspecify.annotations.NullMarked;
