/** Seals over the audit trail, by which it shows that what it holds was neither changed, nor taken away, nor put in later. */
@NullMarked
package jp.kumiai.otp.domain.sealing;

import org.jspecify.annotations.NullMarked;
