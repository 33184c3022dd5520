/** Contracts that move from one cell to another. */
@NullMarked
package jp.kumiai.otp.application.cell;

import org.jspecify.annotations.NullMarked;
