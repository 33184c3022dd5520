package jp.kumiai.otp.adapter.http.page.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;

/** Writes the templates, which the build has compiled into this module. Whatever they are given, they escape. */
public final class Templates {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String PACKAGE = "jp.kumiai.otp.adapter.http.page.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** A reply of this template, which takes a {@code frame} and a {@code view}. */
    public Reply page(int status, String template, Frame frame, Object view) {
        StringOutput html = new StringOutput();
        engine.render(template, Map.of("frame", frame, "view", view), html);
        return Reply.of(status, HTML, Body.utf8(html.toString()));
    }
}
