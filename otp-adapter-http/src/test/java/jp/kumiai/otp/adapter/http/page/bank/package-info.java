/** Specifications of the package of the same name: a bank is walked through as its clerks do. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank;

import org.jspecify.annotations.NullMarked;
