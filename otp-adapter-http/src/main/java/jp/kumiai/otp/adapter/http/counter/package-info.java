/** What the bank does for a company on a form handed in at the counter (窓口), in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.counter;

import org.jspecify.annotations.NullMarked;
