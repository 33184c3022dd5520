package jp.kumiai.otp.adapter.http.page.view;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the global navigation (グローバルナビゲーション).
 *
 * @param isHere true on the very page it leads to
 * @param isAround true on every page behind it
 */
public record NavigationLink(String label, String path, boolean isHere, boolean isAround) {

    public static NavigationLink to(String label, String path, boolean isHere) {
        return new NavigationLink(label, path, isHere, isHere);
    }

    /** For the attribute aria-current; null leaves it out. */
    public @Nullable String current() {
        return isHere ? "page" : isAround ? "true" : null;
    }
}
