/** The running product under load, beside what its database can do at best. Run by the profile {@code load}; no test is here. */
@NullMarked
package jp.kumiai.otp.bootstrap.load;

import org.jspecify.annotations.NullMarked;
