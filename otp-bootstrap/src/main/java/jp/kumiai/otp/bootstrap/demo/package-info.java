/** The demonstration: the manual's sample company, and key fobs on the screen. Never wired in the product itself. */
@NullMarked
package jp.kumiai.otp.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
