/** The import of seed files as a use case. How files are read, and what may be stored, is the domain's. */
@NullMarked
package jp.kumiai.otp.application.seedimport;

import org.jspecify.annotations.NullMarked;
