/** Whether this node lives, and whether it is ready for requests. */
@NullMarked
package jp.kumiai.otp.adapter.http.health;

import org.jspecify.annotations.NullMarked;
