/** The 確認用パスワード before a protected act. How it is compared is not decided here. */
@NullMarked
package jp.kumiai.otp.domain.confirmation;

import org.jspecify.annotations.NullMarked;
