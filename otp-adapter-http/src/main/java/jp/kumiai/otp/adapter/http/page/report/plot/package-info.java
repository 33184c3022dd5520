/**
 * Plots as numbers and words that a template draws as SVG. What lies across is told in percent, so that a plot is as wide
 * as there is room and its words stay legible; what lies upright is told in pixels. Nothing here knows what is counted.
 */
@NullMarked
package jp.kumiai.otp.adapter.http.page.report.plot;

import org.jspecify.annotations.NullMarked;
