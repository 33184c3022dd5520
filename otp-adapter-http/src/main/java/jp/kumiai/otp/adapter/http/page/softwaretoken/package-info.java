/** The pages of ソフトウェアトークン: the issue, the one look at the secret, the first code. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.softwaretoken;

import org.jspecify.annotations.NullMarked;
