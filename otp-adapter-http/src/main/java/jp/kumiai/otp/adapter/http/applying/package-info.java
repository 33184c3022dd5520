/** Applications (利用申込) from their receipt to their end, in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.applying;

import org.jspecify.annotations.NullMarked;
