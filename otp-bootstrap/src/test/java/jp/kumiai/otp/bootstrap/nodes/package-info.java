/** Several nodes on one PostgreSQL: what they do together, and when nodes or the database are killed. */
@NullMarked
package jp.kumiai.otp.bootstrap.nodes;

import org.jspecify.annotations.NullMarked;
