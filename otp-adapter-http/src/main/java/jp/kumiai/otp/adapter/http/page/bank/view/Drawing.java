package jp.kumiai.otp.adapter.http.page.bank.view;

import jp.kumiai.otp.adapter.http.page.report.plot.Plot;

/**
 * A plot, with its values in a sheet that is folded away.
 *
 * @param id of the element, unique on its page
 * @param says what the plot shows, in a sentence
 */
public record Drawing(String id, String title, String says, Plot plot, Sheet values) implements Block {}
