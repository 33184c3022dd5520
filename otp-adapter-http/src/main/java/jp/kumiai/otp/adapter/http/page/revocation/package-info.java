/** The pages of トークンの失効: the list and the result. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.revocation;

import org.jspecify.annotations.NullMarked;
