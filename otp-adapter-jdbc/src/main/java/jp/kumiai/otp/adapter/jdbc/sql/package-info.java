/** The little that lies between our SQL and JDBC: connections, transactions, parameters, rows, and what an SQL error means. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.sql;

import org.jspecify.annotations.NullMarked;
