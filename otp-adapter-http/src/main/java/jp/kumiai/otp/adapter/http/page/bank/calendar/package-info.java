/** 休業日. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.calendar;

import org.jspecify.annotations.NullMarked;
