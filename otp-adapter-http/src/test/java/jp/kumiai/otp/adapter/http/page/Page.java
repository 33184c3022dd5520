package jp.kumiai.otp.adapter.http.page;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser received. */
public record Page(HttpResponse<String> response, List<String> cookiesSet) {

    public int status() {
        return response.statusCode();
    }

    public String location() {
        return response.headers().firstValue("Location").orElseThrow();
    }

    public String body() {
        return response.body();
    }

    public Document document() {
        return Jsoup.parse(response.body());
    }

    /** The only element for this selector. */
    public Element only(String selector) {
        return document().expectFirst(selector);
    }

    /** The words of these elements, in their order. */
    public List<String> texts(String selector) {
        return document().select(selector).eachText();
    }

    /** The Set-Cookie fields for this cookie. */
    public List<String> cookie(String name) {
        return cookiesSet.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .toList();
    }
}
