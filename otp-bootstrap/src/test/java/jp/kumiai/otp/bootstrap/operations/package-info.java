/** What operators are given: metrics, logs, settings, units and guides, each held against the product. */
@NullMarked
package jp.kumiai.otp.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
