package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * A small piece of a PSKC file, read as a whole: one element and what is in it. Immutable.
 *
 * @param attributes the ones without a namespace, by name
 * @param text its own text, without the white space around it
 * @param line where its start tag ends, 1 or more
 */
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {

    /** The namespace of RFC 6030; {@link PskcDraft} puts those of drafts and vendors into it. */
    static final String PSKC = "urn:ietf:params:xml:ns:keyprov:pskc";

    boolean isPskc() {
        return namespace.equals(PSKC);
    }

    boolean isPskc(String expected) {
        return isPskc() && name.equals(expected);
    }

    XmlElement inNamespace(String other) {
        return new XmlElement(other, name, attributes, children, text, line);
    }

    XmlElement named(String other) {
        return new XmlElement(namespace, other, attributes, children, text, line);
    }

    XmlElement withAttributes(Map<String, String> others) {
        return new XmlElement(namespace, name, others, children, text, line);
    }

    XmlElement withChildren(List<XmlElement> others) {
        return new XmlElement(namespace, name, attributes, others, text, line);
    }

    XmlElement withText(String other) {
        return new XmlElement(namespace, name, attributes, children, other, line);
    }

    XmlElement mapChildren(UnaryOperator<XmlElement> change) {
        return withChildren(children.map(change));
    }

    Option<String> attribute(String attribute) {
        return attributes.get(attribute).map(String::trim);
    }

    /** The children of this name in the PSKC namespace. */
    List<XmlElement> all(String child) {
        return children.filter(candidate -> candidate.isPskc(child));
    }

    /** Goes down by these names in the PSKC namespace, by the first child of each name. */
    Option<XmlElement> at(String... path) {
        return List.of(path)
                .foldLeft(
                        Option.some(this),
                        (element, step) ->
                                element.flatMap(parent -> parent.all(step).headOption()));
    }

    /**
     * The same in whatever namespace: writers do not agree on the one of {@code Salt}, {@code PBKDF2-params} and their
     * like.
     */
    Option<XmlElement> anyAt(String... path) {
        return List.of(path)
                .foldLeft(
                        Option.some(this),
                        (element, step) ->
                                element.flatMap(parent -> parent.children.find(child -> child.name.equals(step))));
    }

    /** It may hold a secret, so it shows its name only. */
    @Override
    public String toString() {
        return "XmlElement[" + name + ", line " + line + "]";
    }
}
