package jp.kumiai.otp.adapter.http.page.asset;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;

/** All static files. What is not among them cannot be asked for, whatever the path says. */
public final class Assets {

    /** Where {@link #answer} is to be routed. */
    public static final String TEMPLATE = "/static/{version}/{name}";

    private static final Map<String, Asset> BY_NAME = LinkedHashMap.<String, Asset>empty()
            .put("site.css", Asset.load("site.css", "text/css; charset=utf-8"))
            .put("site.js", Asset.load("site.js", "text/javascript; charset=utf-8"))
            .put("fobs.js", Asset.load("fobs.js", "text/javascript; charset=utf-8"))
            .put("mark.svg", Asset.load("mark.svg", "image/svg+xml"));

    private final Supplier<Reply> notFound;

    public Assets(Supplier<Reply> notFound) {
        this.notFound = notFound;
    }

    /** The path of this file, which is another as soon as its content is. */
    public static String path(String name) {
        return BY_NAME.get(name)
                .map(Asset::path)
                .getOrElseThrow(() -> new IllegalArgumentException("no such file: " + name));
    }

    public Reply answer(Exchange exchange) {
        Option<Asset> asset = BY_NAME.get(exchange.pathParameter("name"))
                .filter(found -> found.version().equals(exchange.pathParameter("version")));
        return asset.map(found -> found.answer(exchange.headers().only("If-None-Match")))
                .getOrElse(notFound);
    }
}
