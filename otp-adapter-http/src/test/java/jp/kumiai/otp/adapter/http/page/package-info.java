/** The pages as a browser sees them, over the real server and use cases that tests choose. */
@NullMarked
package jp.kumiai.otp.adapter.http.page;

import org.jspecify.annotations.NullMarked;
