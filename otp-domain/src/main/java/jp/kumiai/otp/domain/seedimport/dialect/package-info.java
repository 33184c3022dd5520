/** What is told about the way a seed file is written. Values only: they know neither files nor keys. */
@NullMarked
package jp.kumiai.otp.domain.seedimport.dialect;

import org.jspecify.annotations.NullMarked;
