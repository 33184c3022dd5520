/** How each kind of state lies in its table, and how it is compared and set. No transaction begins or ends here. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.table;

import org.jspecify.annotations.NullMarked;
