/** Rows of one contract, taken out of one database and put into another whatever columns they have. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.cell;

import org.jspecify.annotations.NullMarked;
