/** Who sent a request, whether their own page sent it, and which page their login stands at. No page is here. */
@NullMarked
package jp.kumiai.otp.adapter.http.page.visit;

import org.jspecify.annotations.NullMarked;
