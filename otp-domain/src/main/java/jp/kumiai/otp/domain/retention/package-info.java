/** How long what only grows is kept, and what may go. Who removes it, and from where, is not here. */
@NullMarked
package jp.kumiai.otp.domain.retention;

import org.jspecify.annotations.NullMarked;
