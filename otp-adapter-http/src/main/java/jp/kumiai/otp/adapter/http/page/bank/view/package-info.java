/** What the bank's own pages are made of: facts, sheets, forms, notes. Decides nothing. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.view;

import org.jspecify.annotations.NullMarked;
