/** 行員ログイン, ログアウト and メニュー. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.desk;

import org.jspecify.annotations.NullMarked;
