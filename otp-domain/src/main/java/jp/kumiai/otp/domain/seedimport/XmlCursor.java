package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an untrusted XML file once, from child to child of its root.
 *
 * <p><b>Security guarantees.</b> The JDK's own parser, whatever else is on the class path; no document type, no entity
 * but the five of XML, nothing from outside the stream; depth, size of each item, of each child of the root and of the
 * whole are bounded, so memory is too. Everything it does not like is an {@link Unreadable}.
 */
final class XmlCursor {

    private final MeteredStream in;
    private final ReadingLimits limits;
    private final XMLStreamReader reader;
    private int depth;
    private int charactersLeft;
    private int elementsLeft;

    XmlCursor(MeteredStream in, ReadingLimits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        in.beginItem();
        try {
            this.reader = hardened().createXMLStreamReader(new DoctypeGuard(XmlText.decoded(in)));
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(e, 1);
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a seed file refers to nothing outside itself");
        });
        return factory;
    }

    /** Moves to the start tag of the root. */
    void toRoot() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
    }

    /** Moves to the next child of the root, over whatever is left of the last one; false at the end of the file. */
    boolean toNextChild() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && depth == 2) {
                return true;
            }
        }
        return false;
    }

    /** The namespace of the element at whose start tag this is; empty when it has none. */
    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** The name of that element, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** Reads the element at whose start tag this is, to its end. */
    XmlElement element() throws IOException {
        charactersLeft = limits.maxXmlEntryCharacters();
        elementsLeft = limits.maxXmlEntryElements();
        return subtree();
    }

    private XmlElement subtree() throws IOException {
        elementsLeft = spend(elementsLeft, 1);
        int line = line();
        String namespace = namespace();
        String name = name();
        Map<String, String> attributes = attributes();
        java.util.List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(subtree());
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                charactersLeft = spend(charactersLeft, reader.getTextLength());
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return new XmlElement(
                namespace,
                name,
                attributes,
                List.ofAll(children),
                text.toString().trim(),
                line);
    }

    private Map<String, String> attributes() throws Unreadable {
        if (reader.getAttributeCount() > limits.maxXmlAttributes()) {
            throw forbidden();
        }
        Map<String, String> attributes = HashMap.empty();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            charactersLeft = spend(charactersLeft, reader.getAttributeValue(i).length());
            if (reader.getAttributeNamespace(i) == null
                    || reader.getAttributeNamespace(i).isEmpty()) {
                attributes = attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private int spend(int left, int amount) throws Unreadable {
        if (amount > left) {
            throw forbidden();
        }
        return left - amount;
    }

    private int next() throws IOException {
        in.beginItem();
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            // a bug of the parser on malformed input is one more way of being malformed, not a crash of the import
            throw unreadable(e, line());
        }
        in.rethrow();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
            default -> {}
        }
        if (depth > limits.maxDepth()) {
            throw forbidden();
        }
        return event;
    }

    private Unreadable unreadable(Exception e, int line) throws IOException {
        try {
            in.rethrow();
        } catch (MeteredStream.ItemTooLong tooLong) {
            return new Unreadable(new SeedFileFailure.ForbiddenXml(line));
        }
        Throwable cause = e instanceof XMLStreamException wrapper ? wrapper.getNestedException() : null;
        if (cause instanceof Unreadable unreadable) {
            return unreadable;
        }
        if (cause instanceof CharacterCodingException) {
            return new Unreadable(new SeedFileFailure.NotUtf8());
        }
        return new Unreadable(new SeedFileFailure.Malformed(line));
    }

    private Unreadable forbidden() {
        return new Unreadable(new SeedFileFailure.ForbiddenXml(line()));
    }
}
