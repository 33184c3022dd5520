/** 帳票 and the search of the audit trail: what each report says in words, plots, tables and files. Counts nothing. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.report;

import org.jspecify.annotations.NullMarked;
