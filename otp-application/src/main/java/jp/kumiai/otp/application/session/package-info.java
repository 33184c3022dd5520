/** What can be done with a session besides logging in: look, leave, sweep. */
@NullMarked
package jp.kumiai.otp.application.session;

import org.jspecify.annotations.NullMarked;
