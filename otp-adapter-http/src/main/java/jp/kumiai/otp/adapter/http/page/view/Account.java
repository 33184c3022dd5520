package jp.kumiai.otp.adapter.http.page.view;

import java.util.List;

/**
 * Whose session the page belongs to; with it the page has a button to log out.
 *
 * @param name as the header shows it
 * @param csrf token of the form behind the button
 * @param navigation グローバルナビゲーション; empty until the login is done
 */
public record Account(String name, String csrf, List<NavigationLink> navigation) {}
