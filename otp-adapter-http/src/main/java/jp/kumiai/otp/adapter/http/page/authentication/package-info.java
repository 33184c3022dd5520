/** The pages of the two steps of a login. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.authentication;

import org.jspecify.annotations.NullMarked;
