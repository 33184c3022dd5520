/** How a fault is planted in a sound store. What the faults are is in the packages beside this. */
@NullMarked
package jp.kumiai.otp.application.brokenstore.planting;

import org.jspecify.annotations.NullMarked;
