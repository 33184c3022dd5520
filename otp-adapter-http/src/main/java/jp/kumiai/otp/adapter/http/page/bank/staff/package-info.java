/** 行員: entered and blocked. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.staff;

import org.jspecify.annotations.NullMarked;
