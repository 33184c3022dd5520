/** Draws worlds, times, codes, rows and operations at random, so that rare things happen often. */
@NullMarked
package jp.kumiai.otp.application.history.drawing;

import org.jspecify.annotations.NullMarked;
