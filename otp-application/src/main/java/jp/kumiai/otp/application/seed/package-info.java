/** Seeds at rest: the vault that encrypts them through the JCA. Where the key comes from is not decided here. */
@NullMarked
package jp.kumiai.otp.application.seed;

import org.jspecify.annotations.NullMarked;
