/** Screen BLG3020. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.registration;

import org.jspecify.annotations.NullMarked;
