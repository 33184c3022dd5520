/** The pages of a login that is done, and its end. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.session;

import org.jspecify.annotations.NullMarked;
