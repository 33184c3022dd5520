/** Seals over the audit trail: set them, and prove by them that the trail is what it was. */
@NullMarked
package jp.kumiai.otp.application.sealing;

import org.jspecify.annotations.NullMarked;
