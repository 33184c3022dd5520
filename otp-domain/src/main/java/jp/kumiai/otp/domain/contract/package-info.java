/** The contract of a company. Fees and accounts are not here. */
@NullMarked
package jp.kumiai.otp.domain.contract;

import org.jspecify.annotations.NullMarked;
