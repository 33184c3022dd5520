package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;

/** A field for a password or a code. It has no content to give back, so nothing secret can reach a page through it. */
public record SecretField(String name, String label, String hint, Option<String> error) implements FormField {

    public static SecretField empty(String name, String label, String hint) {
        return new SecretField(name, label, hint, Option.none());
    }

    public SecretField wrong(Option<String> sentence) {
        return new SecretField(name, label, hint, sentence);
    }
}
