/** The bank's own pages, for its people at a branch and in the back office. Each feature has its package. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank;

import org.jspecify.annotations.NullMarked;
