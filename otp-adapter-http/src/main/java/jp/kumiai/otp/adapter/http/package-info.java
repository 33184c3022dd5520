/** The web server and what it is made of. Everything else here is reached through it; no business rule lives here. */
@NullMarked
package jp.kumiai.otp.adapter.http;

import org.jspecify.annotations.NullMarked;
