/** Style, scripts and icon, under addresses that change with their content. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.asset;

import org.jspecify.annotations.NullMarked;
