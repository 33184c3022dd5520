/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.lifting;

import org.jspecify.annotations.NullMarked;
