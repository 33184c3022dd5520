/** Requests and replies as immutable values, and the routes between them. No server is known here. */
@NullMarked
package jp.kumiai.otp.adapter.http.exchange;

import org.jspecify.annotations.NullMarked;
