/** トークン: looked up, reported, put away, resynchronised; those that expire soon. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.device;

import org.jspecify.annotations.NullMarked;
