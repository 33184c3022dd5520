/** Fees (利用手数料): when they are debited. Nothing here reads the time or knows a ledger. */
@NullMarked
package jp.kumiai.otp.domain.fee;

import org.jspecify.annotations.NullMarked;
