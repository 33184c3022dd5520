/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.virtualtoken;

import org.jspecify.annotations.NullMarked;
