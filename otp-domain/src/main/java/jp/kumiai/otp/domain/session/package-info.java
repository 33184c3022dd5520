/** A login under way or done. Cookies and bearer tokens belong to the HTTP adapter. */
@NullMarked
package jp.kumiai.otp.domain.session;

import org.jspecify.annotations.NullMarked;
