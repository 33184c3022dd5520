package jp.kumiai.otp.adapter.http.page.report;

import jp.kumiai.otp.adapter.http.page.report.plot.Plot;

/**
 * A plot with its words.
 *
 * @param id unique on its page
 * @param says what the plot shows, for whoever cannot see it, and for everybody in a hurry
 * @param table the values of the plot
 */
public record Figure(String id, String title, String says, Plot plot, Table table) {}
