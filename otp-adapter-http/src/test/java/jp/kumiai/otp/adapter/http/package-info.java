/** The adapter over the real server, with use cases that tests choose. */
@NullMarked
package jp.kumiai.otp.adapter.http;

import org.jspecify.annotations.NullMarked;
