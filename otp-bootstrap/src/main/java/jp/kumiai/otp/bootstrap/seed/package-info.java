/** Where the key that encrypts seeds comes from. */
@NullMarked
package jp.kumiai.otp.bootstrap.seed;

import org.jspecify.annotations.NullMarked;
