package jp.kumiai.otp.adapter.http.page.view;

/**
 * Whose session the page belongs to; with it the page has a button to log out.
 *
 * @param name as the header shows it
 * @param csrf token of the form behind the button
 */
public record Account(String name, String csrf) {}
