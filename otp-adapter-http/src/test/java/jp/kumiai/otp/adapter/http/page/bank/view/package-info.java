/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.view;

import org.jspecify.annotations.NullMarked;
