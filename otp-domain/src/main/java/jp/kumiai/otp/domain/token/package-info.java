/** The hardware token as a device: serial number, expiry, whereabouts. Knows no users. */
@NullMarked
package jp.kumiai.otp.domain.token;

import org.jspecify.annotations.NullMarked;
