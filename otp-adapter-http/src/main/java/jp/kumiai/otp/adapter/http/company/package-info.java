/** Companies and their users as the bank enters and changes them, in the JSON API. */
@NullMarked
package jp.kumiai.otp.adapter.http.company;

import org.jspecify.annotations.NullMarked;
