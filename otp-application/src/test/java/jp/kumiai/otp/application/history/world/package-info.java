/** How a history begins, and what people type in it. Nothing here knows a rule. */
@NullMarked
package jp.kumiai.otp.application.history.world;

import org.jspecify.annotations.NullMarked;
