/** Companies and their users as the bank enters and changes them (P21, R10). */
@NullMarked
package jp.kumiai.otp.domain.company;

import org.jspecify.annotations.NullMarked;
