/** The description of the API, as a resource. */
@NullMarked
package jp.kumiai.otp.adapter.http.openapi;

import org.jspecify.annotations.NullMarked;
