/** The database inside the process: an H2 file, its pool and its failures. Nothing here is needed with PostgreSQL. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.embedded;

import org.jspecify.annotations.NullMarked;
