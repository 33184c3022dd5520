/** What operators may ask the audit trail. */
@NullMarked
package jp.kumiai.otp.application.audit;

import org.jspecify.annotations.NullMarked;
