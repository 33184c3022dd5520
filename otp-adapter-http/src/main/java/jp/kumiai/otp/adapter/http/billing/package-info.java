/** Fees (利用手数料), runs and direct debits, in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.billing;

import org.jspecify.annotations.NullMarked;
