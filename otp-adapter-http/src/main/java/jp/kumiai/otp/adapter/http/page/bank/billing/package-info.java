/** 手数料: runs, debits, statements, direct debit files and their results. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.billing;

import org.jspecify.annotations.NullMarked;
