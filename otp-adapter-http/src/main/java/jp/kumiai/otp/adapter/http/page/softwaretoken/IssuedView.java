package jp.kumiai.otp.adapter.http.page.softwaretoken;

import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;

/** The one page that shows the secret of a software token. It does not print. Immutable. */
public final class IssuedView {

    private static final String SECRET = "secret=";
    private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?=.)";

    private final String csrf;
    private final Issued issued;

    IssuedView(String csrf, Issued issued) {
        this.csrf = csrf;
        this.issued = issued;
    }

    public String csrf() {
        return csrf;
    }

    public QrCode qrCode() {
        return QrCode.of(uri());
    }

    /** For a phone that shows this page itself. */
    public String uri() {
        return issued.uri().reveal();
    }

    /** For typing, in groups of four. */
    public String secret() {
        String uri = uri();
        int start = uri.indexOf(SECRET) + SECRET.length();
        return uri.substring(start, uri.indexOf('&', start)).replaceAll(GROUPS_OF_FOUR, " ");
    }

    public String expiresAt() {
        return JapaneseTime.minute(issued.expiresAt());
    }

    public SecretField code() {
        return SoftwareTokenView.codeField();
    }

    @Override
    public String toString() {
        return "IssuedView[redacted]";
    }
}
