package jp.kumiai.otp.adapter.http.page;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.domain.session.SessionId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Does what a browser does: keeps cookies, sends forms with their hidden fields and an Origin. Follows redirects on demand. */
public final class Browser {

    private static final String SESSION = "__Host-sid";

    private final RunningServer server;
    private Map<String, String> cookies = HashMap.empty();
    private String csrf = "";

    public Browser(RunningServer server) {
        this.server = server;
    }

    /** Holding the cookie of some session. */
    public Browser loggedInAs(SessionId id) {
        cookies = cookies.put(SESSION, id.reveal());
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The token of the form that was opened last. */
    public String csrf() {
        return csrf;
    }

    public Page open(String path) {
        return received(server.send(withCookies(server.request(path)).build()));
    }

    /** Sends the form that was opened last. */
    public Page submit(String path, String... namesAndValues) {
        return post(path, form(namesAndValues) + "&csrf=" + csrf);
    }

    /** Sends this body as a page of the site would. */
    public Page post(String path, String body) {
        return send(asOurs(server.request(path)), body);
    }

    /** Sends this request, whatever headers it has. */
    public Page send(HttpRequest.Builder request, String body) {
        return received(server.send(
                withCookies(request).POST(BodyPublishers.ofString(body)).build()));
    }

    /** Sends these characters of ISO 8859-1, a byte each, as a form of this type on a page of the site would be sent. */
    public Page sendBytes(String path, String type, String body) {
        HttpRequest.Builder request =
                server.request(path).header("Content-Type", type).header("Origin", "http://127.0.0.1:" + server.port());
        return received(server.send(withCookies(request)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)))
                .build()));
    }

    /** Headers of a form that a page of the site sends. */
    public HttpRequest.Builder asOurs(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin");
    }

    public HttpRequest.Builder request(String path) {
        return server.request(path);
    }

    public Page follow(Page page) {
        return open(page.location());
    }

    public static String form(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder withCookies(HttpRequest.Builder request) {
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.map(pair -> pair._1() + "=" + pair._2()).mkString("; "));
    }

    private Page received(HttpResponse<String> response) {
        List<String> set = response.headers().allValues("Set-Cookie");
        set.forEach(this::keep);
        Page page = new Page(response, set);
        Document document = page.document();
        Element field = document.selectFirst("input[name=csrf]");
        csrf = field == null ? csrf : field.attr("value");
        return page;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies = cookie.contains("Max-Age=0") ? cookies.remove(pair[0]) : cookies.put(pair[0], pair[1]);
    }
}
