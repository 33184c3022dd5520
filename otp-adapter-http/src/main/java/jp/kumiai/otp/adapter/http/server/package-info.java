/** The only place that knows the server: it turns its requests into exchanges, and replies into its responses. */
@NullMarked
package jp.kumiai.otp.adapter.http.server;

import org.jspecify.annotations.NullMarked;
