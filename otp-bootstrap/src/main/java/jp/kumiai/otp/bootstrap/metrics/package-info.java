/** What operators see of a running node: counts and times in Prometheus's format, without a name, number or secret in it. */
@NullMarked
package jp.kumiai.otp.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
