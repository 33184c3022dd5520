/** How the bank's own pages say things: states, kinds, reasons, amounts, refusals. Knows no requests. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.words;

import org.jspecify.annotations.NullMarked;
