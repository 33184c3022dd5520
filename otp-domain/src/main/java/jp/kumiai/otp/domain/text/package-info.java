/** Which characters numbers, identifiers and names may have. */
@NullMarked
package jp.kumiai.otp.domain.text;

import org.jspecify.annotations.NullMarked;
