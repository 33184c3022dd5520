package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;

/**
 * Where one can go from here.
 *
 * @param id of the element, unique on its page
 * @param title empty for links that need none, beside the content of the page
 */
public record Links(String id, String title, Style style, List<Link> links) implements Block {

    /** How links are set. */
    public enum Style {
        /** In a row, as buttons. */
        ROW,
        /** The views of one list, of which one is looked at. */
        TABS,
        /** Below each other, with what they say. */
        MENU
    }

    public static Links row(String id, String title, List<Link> links) {
        return new Links(id, title, Style.ROW, links);
    }

    public static Links tabs(String id, String title, List<Link> links) {
        return new Links(id, title, Style.TABS, links);
    }

    public static Links menu(String id, String title, List<Link> links) {
        return new Links(id, title, Style.MENU, links);
    }
}
