/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.error;

import org.jspecify.annotations.NullMarked;
