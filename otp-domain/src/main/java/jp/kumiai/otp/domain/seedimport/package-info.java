/** Reads a vendor's seed file, CSV or PSKC (RFC 6030), from a stream. Opens no file, stores nothing, knows no clock. */
@NullMarked
package jp.kumiai.otp.domain.seedimport;

import org.jspecify.annotations.NullMarked;
