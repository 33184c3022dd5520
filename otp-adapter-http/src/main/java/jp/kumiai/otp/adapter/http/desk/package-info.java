/** Who works at the desks of the bank, and who of them may ask for what, in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.desk;

import org.jspecify.annotations.NullMarked;
