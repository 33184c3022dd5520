/** 利用申込: the work list, reception, and the steps of one application. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.applying;

import org.jspecify.annotations.NullMarked;
