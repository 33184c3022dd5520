/** The outgoing ports of the store on JDBC, one class each. Rules, clocks and secrets in the clear are elsewhere. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
