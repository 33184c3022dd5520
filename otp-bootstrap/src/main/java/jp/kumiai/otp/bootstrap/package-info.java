/** The runnable product: settings, wiring by hand, start and stop. The only place that sees every module. */
@NullMarked
package jp.kumiai.otp.bootstrap;

import org.jspecify.annotations.NullMarked;
