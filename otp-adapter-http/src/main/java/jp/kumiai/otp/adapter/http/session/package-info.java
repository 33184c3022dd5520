/** The session as a resource of the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.session;

import org.jspecify.annotations.NullMarked;
