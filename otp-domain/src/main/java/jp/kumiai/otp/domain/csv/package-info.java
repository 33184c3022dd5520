/** Tables as text (CSV, RFC 4180). What their columns mean is known elsewhere. */
@NullMarked
package jp.kumiai.otp.domain.csv;

import org.jspecify.annotations.NullMarked;
