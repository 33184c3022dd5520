/** Statements that count what is in several tables, or in a long one. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.report;

import org.jspecify.annotations.NullMarked;
