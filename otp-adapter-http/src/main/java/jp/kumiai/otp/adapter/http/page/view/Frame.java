package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;

/**
 * What is around the content of every page.
 *
 * @param files where style, script and icon are
 * @param demo true when the page must say that this is a demonstration
 * @param account none for a visitor
 */
public record Frame(String bankName, Files files, boolean demo, Option<Account> account) {

    /** The addresses of the static files, good for as long as their content. */
    public record Files(String style, String script, String fobScript, String icon) {}

    public Frame of(Account visitor) {
        return new Frame(bankName, files, demo, Option.some(visitor));
    }
}
