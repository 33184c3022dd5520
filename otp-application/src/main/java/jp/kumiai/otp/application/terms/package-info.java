/** 取扱条件: the day, the bank's calendar and its prices, for whoever tells beforehand what an act will do. */
@NullMarked
package jp.kumiai.otp.application.terms;

import org.jspecify.annotations.NullMarked;
