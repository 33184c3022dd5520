/** What is old in the two tables that only grow, and its removal, on somebody else's connection. What is old enough is not decided here. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.retention;

import org.jspecify.annotations.NullMarked;
