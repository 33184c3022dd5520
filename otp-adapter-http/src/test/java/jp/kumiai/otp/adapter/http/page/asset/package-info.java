/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.asset;

import org.jspecify.annotations.NullMarked;
