/** Key fobs on the screen as a resource; only a demonstration has it. */
@NullMarked
package jp.kumiai.otp.adapter.http.virtualtoken;

import org.jspecify.annotations.NullMarked;
