/** The pages for what no other page answers. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.error;

import org.jspecify.annotations.NullMarked;
