/** A company's bank account as the Zengin formats (全銀協規定フォーマット) write it. No balance, no movement of money. */
@NullMarked
package jp.kumiai.otp.domain.account;

import org.jspecify.annotations.NullMarked;
