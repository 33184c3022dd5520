/** Software tokens (ソフトウェアトークン) in the JSON API: issue, and the first code. */
@NullMarked
package jp.kumiai.otp.adapter.http.softwaretoken;

import org.jspecify.annotations.NullMarked;
