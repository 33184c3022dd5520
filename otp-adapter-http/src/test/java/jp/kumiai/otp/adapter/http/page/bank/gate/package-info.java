/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.gate;

import org.jspecify.annotations.NullMarked;
