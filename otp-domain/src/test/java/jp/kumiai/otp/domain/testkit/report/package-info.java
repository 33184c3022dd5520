/** The report by rule: what a run of the tests has shown, as a page for people who read no code. */
@NullMarked
package jp.kumiai.otp.domain.testkit.report;

import org.jspecify.annotations.NullMarked;
