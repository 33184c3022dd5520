/** Who of the bank sent a request, whether their own page sent it, and whether it is their duty. No page is here. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.bank.gate;

import org.jspecify.annotations.NullMarked;
