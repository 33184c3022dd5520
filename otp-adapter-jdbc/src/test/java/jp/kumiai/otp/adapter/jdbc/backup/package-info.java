/** Databases that are dumped and restored by their own tools, as the guide for operators says. */
@NullMarked
package jp.kumiai.otp.adapter.jdbc.backup;

import org.jspecify.annotations.NullMarked;
