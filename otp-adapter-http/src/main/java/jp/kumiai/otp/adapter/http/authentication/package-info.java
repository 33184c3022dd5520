/** The two steps of a login in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.authentication;

import org.jspecify.annotations.NullMarked;
