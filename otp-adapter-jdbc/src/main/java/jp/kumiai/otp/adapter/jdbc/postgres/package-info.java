/** PostgreSQL as the product's database: the pool, and the promises it is asked to keep. No statement of a port is here. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.postgres;

import org.jspecify.annotations.NullMarked;
