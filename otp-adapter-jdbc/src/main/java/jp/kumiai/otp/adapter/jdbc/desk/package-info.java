/** The tables of what only the bank's own side knows. No table here is read at a login. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.desk;

import org.jspecify.annotations.NullMarked;
