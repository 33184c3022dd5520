/** How a vendor's serial number becomes the one printed on the token. Knows no seed file and opens no file itself. */
@NullMarked
package jp.kumiai.otp.domain.seedimport.serial;

import org.jspecify.annotations.NullMarked;
