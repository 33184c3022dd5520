/** A device in a company's hands: since when, until when. What fees and rules count. No decision is made here. */
@NullMarked
package jp.kumiai.otp.domain.loan;

import org.jspecify.annotations.NullMarked;
