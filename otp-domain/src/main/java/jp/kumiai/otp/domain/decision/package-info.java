/** A decision and its unit of work, as values. No store is known here. */
@NullMarked
package jp.kumiai.otp.domain.decision;

import org.jspecify.annotations.NullMarked;
