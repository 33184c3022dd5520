/** Builders of domain values for tests, each complete by itself and changed only where a test cares. No assertions, no rules. */
@NullMarked
package jp.kumiai.otp.domain.testkit;

import org.jspecify.annotations.NullMarked;
