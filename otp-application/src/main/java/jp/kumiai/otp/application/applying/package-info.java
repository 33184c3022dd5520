/** Applications as use cases: each takes one a step further. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.applying;

import org.jspecify.annotations.NullMarked;
