/** The tables, as migrations beside this package's resources, and what applies them. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.schema;

import org.jspecify.annotations.NullMarked;
