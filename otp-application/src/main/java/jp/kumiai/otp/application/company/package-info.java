/** Companies and their users as use cases of the bank. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.company;

import org.jspecify.annotations.NullMarked;
