/** Specifications of the package of the same name. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.words;

import org.jspecify.annotations.NullMarked;
