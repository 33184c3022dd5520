package jp.kumiai.otp.adapter.http.page.bank.view;

/**
 * Somewhere to go.
 *
 * @param says what is done there; empty when the label says it all
 * @param isHere true on the very page it leads to
 */
public record Link(String label, String path, String says, boolean isHere) {

    public static Link to(String label, String path) {
        return new Link(label, path, "", false);
    }

    public Link saying(String sentence) {
        return new Link(label, path, sentence, isHere);
    }

    public Link here(boolean here) {
        return new Link(label, path, says, here);
    }
}
