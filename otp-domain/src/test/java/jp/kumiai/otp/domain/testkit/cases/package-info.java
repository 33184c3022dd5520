/**
 * Cases as data: tables of given, when and then that people write who write no code. docs/testing.md tells their
 * columns. They are run by {@link jp.kumiai.otp.domain.testkit.cases.RuleCases}.
 */
@NullMarked
package jp.kumiai.otp.domain.testkit.cases;

import org.jspecify.annotations.NullMarked;
