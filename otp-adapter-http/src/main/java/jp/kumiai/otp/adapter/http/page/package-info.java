/** The Japanese pages for people, rendered here. */
@NullMarked
package jp.kumiai.otp.adapter.http.page;

import org.jspecify.annotations.NullMarked;
