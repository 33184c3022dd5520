/** トークンの失効 in the JSON API: the list, the act, and what became of it. */
@NullMarked
package jp.kumiai.otp.adapter.http.revocation;

import org.jspecify.annotations.NullMarked;
