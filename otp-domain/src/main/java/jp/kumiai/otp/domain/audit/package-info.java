/** What the audit trail says. How it is stored and sealed is not decided here. */
@NullMarked
package jp.kumiai.otp.domain.audit;

import org.jspecify.annotations.NullMarked;
