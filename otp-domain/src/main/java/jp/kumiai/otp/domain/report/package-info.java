/** What reports say: counts, and how they are counted. No ports, no texts, no plots. */
@NullMarked
package jp.kumiai.otp.domain.report;

import org.jspecify.annotations.NullMarked;
