package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/**
 * The template of a route as the server knows it. A path without variables is looked up, one with variables is found by
 * trying one regular expression after the other. Immutable.
 */
final class PathTemplate {

    private final PathSpec spec;

    PathTemplate(String template) {
        this.spec = template.contains("{")
                ? new UriTemplatePathSpec(template)
                // what the specification of servlets calls "/" is every path
                : new ServletPathSpec(template.equals("/") ? "" : template);
    }

    PathSpec spec() {
        return spec;
    }

    /** The values of the variables in a path of this template. */
    Map<String, String> variables(String path) {
        return spec instanceof UriTemplatePathSpec template
                ? HashMap.ofAll(template.getPathParams(path))
                : HashMap.empty();
    }
}
