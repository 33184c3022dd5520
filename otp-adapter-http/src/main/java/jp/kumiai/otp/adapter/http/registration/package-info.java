/** The start-of-use registration in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.registration;

import org.jspecify.annotations.NullMarked;
