/** The API for the bank's own systems (窓口). Nothing of it exists unless the bank has a key. */
@NullMarked
package jp.kumiai.otp.adapter.http.counter;

import org.jspecify.annotations.NullMarked;
