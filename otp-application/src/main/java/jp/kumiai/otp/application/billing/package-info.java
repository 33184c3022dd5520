/** Fees as use cases: the monthly run, statements, and the direct debit. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.billing;

import org.jspecify.annotations.NullMarked;
