/** How the pages say things: times, states, sentences that more than one page needs. Knows no requests. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.words;

import org.jspecify.annotations.NullMarked;
