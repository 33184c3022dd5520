/** Key fobs on the screen. Routed only in a demonstration. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.virtualtoken;

import org.jspecify.annotations.NullMarked;
