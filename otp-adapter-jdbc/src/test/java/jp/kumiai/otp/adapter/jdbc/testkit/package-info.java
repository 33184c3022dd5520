/** Real databases for tests, of this module and of the product. No test is here. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.testkit;

import org.jspecify.annotations.NullMarked;
