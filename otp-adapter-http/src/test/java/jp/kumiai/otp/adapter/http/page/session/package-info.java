/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.session;

import org.jspecify.annotations.NullMarked;
