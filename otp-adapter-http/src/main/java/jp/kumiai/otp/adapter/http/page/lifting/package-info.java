/** The pages of ワンタイムパスワードの利用停止解除: the list and the result. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.lifting;

import org.jspecify.annotations.NullMarked;
