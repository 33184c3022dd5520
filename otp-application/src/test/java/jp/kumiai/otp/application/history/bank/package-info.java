/** The product under test: every use case on the fakes, its answers and states as text. */
@NullMarked
package jp.kumiai.otp.application.history.bank;

import org.jspecify.annotations.NullMarked;
