/** ワンタイムパスワードの利用停止解除 in the JSON API: the list, the act, and what became of it. */
@NullMarked
package jp.kumiai.otp.adapter.http.lifting;

import org.jspecify.annotations.NullMarked;
