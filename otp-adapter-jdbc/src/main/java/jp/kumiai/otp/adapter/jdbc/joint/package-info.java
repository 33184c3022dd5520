/** The work of requests that arrive together, done together: read in one statement, written in one commit. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.joint;

import org.jspecify.annotations.NullMarked;
