package jp.kumiai.otp.adapter.http.page.bank;

import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Browser;
import jp.kumiai.otp.adapter.http.page.Page;
import jp.kumiai.otp.adapter.http.page.bank.Branch.Clerk;

/** The browser of somebody of the bank, who is logged in. */
public final class DeskBrowser {

    private final Browser browser;

    private DeskBrowser(Browser browser) {
        this.browser = browser;
    }

    public static DeskBrowser of(RunningServer server, Clerk clerk) {
        Browser browser = new Browser(server);
        browser.open("/bank/login");
        browser.submit("/bank/login", "staffId", clerk.id(), "password", Branch.PASSWORD);
        browser.open("/bank");
        return new DeskBrowser(browser);
    }

    public Browser browser() {
        return browser;
    }

    public Page open(String path) {
        return browser.open(path);
    }

    /** Sends the form of a page that was opened, and follows where that leads. */
    public Page send(String path, String... namesAndValues) {
        Page answer = browser.submit(path, namesAndValues);
        return answer.status() == 303 ? browser.follow(answer) : answer;
    }

    /** Sends a form with a file. */
    public Page upload(String path, String checked, byte[] file) {
        String boundary = "----WebKitFormBoundaryXyZ";
        String body = part(boundary, "csrf", browser.csrf())
                + part(boundary, "checked", checked)
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"results.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + new String(file, StandardCharsets.ISO_8859_1)
                + "\r\n--" + boundary + "--\r\n";
        return browser.sendBytes(path, "multipart/form-data; boundary=" + boundary, body);
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
