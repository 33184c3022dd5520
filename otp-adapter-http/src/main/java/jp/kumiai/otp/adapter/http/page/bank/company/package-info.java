/** 契約法人: searched, entered, shown, changed; the counter's 停止解除 and 失効. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.company;

import org.jspecify.annotations.NullMarked;
