/** The monthly fee run, and what became of its debits (F8–F12, F14), as decisions. */
@NullMarked
package jp.kumiai.otp.domain.billing;

import org.jspecify.annotations.NullMarked;
