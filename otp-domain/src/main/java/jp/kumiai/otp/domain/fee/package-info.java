/** Fees (利用手数料): what is due, when it is debited, and the ledger of what was. Values only; no store, no clock. */
@NullMarked
package jp.kumiai.otp.domain.fee;

import org.jspecify.annotations.NullMarked;
