/** The rules that tests name by their ids, as docs/rules.md and docs/rules.ja.md tell them. */
@NullMarked
package jp.kumiai.otp.domain.testkit.rulebook;

import org.jspecify.annotations.NullMarked;
