/** Random histories of everything users and operators can do, run against the use cases and against a small model of the rules. */
@NullMarked
package jp.kumiai.otp.application.history;

import org.jspecify.annotations.NullMarked;
