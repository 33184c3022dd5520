/** The audit trail as it is sealed, in its tables. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.sealing;

import org.jspecify.annotations.NullMarked;
