/** Several cells behind an edge, as an operator runs them. */
@NullMarked
package jp.kumiai.otp.bootstrap.cells;

import org.jspecify.annotations.NullMarked;
