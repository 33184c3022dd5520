package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.seedimport.dialect.PskcNamespace;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/**
 * Turns what the drafts of RFC 6030 and vendors after them write into what the RFC writes, so that one reader understands
 * all of them. It changes names and places, never values, and notes what it changed.
 *
 * <ol>
 *   <li>Elements of the root's own namespace, and of any known one of PSKC, count as the RFC's.
 *   <li>The parts of the container's head get today's names; a cipher that stands there holds for every bare value.
 *   <li>The parts of a device, and in it of a key, get today's names and places.
 * </ol>
 */
final class PskcDraft {

    private static final Map<String, String> HEADS =
            HashMap.of("EncryptionMethod", "EncryptionKey", "DigestMethod", "MACMethod", "MACAlgorithm", "MACMethod");

    private final String rootNamespace;
    private final DialectNotes notes;
    private final DraftKey keys;

    PskcDraft(String rootNamespace, DialectNotes notes) {
        this.rootNamespace = rootNamespace;
        this.notes = notes;
        this.keys = new DraftKey(notes);
    }

    boolean isPskc(String namespace) {
        return namespace.equals(rootNamespace) || PskcNamespace.isKnown(namespace);
    }

    static boolean isKeyPackage(String name) {
        return name.equals("KeyPackage") || name.equals("Device");
    }

    static boolean isHead(String name) {
        return name.equals("EncryptionKey") || name.equals("MACMethod") || HEADS.containsKey(name);
    }

    /** An {@code EncryptionKey} or a {@code MACMethod} of this part of the head. */
    XmlElement head(XmlElement written) {
        XmlElement head = inNamespace(written);
        Option<String> name = HEADS.get(head.name());
        if (name.isEmpty()) {
            return head;
        }
        Option<String> algorithm = head.attribute("Algorithm")
                .orElse(head.attribute("algorithm"))
                .orElse(Option.some(head.text()).filter(text -> !text.isEmpty()));
        if (head.name().equals("EncryptionMethod")) {
            notes.saw(PskcVariation.CIPHER_IN_CONTAINER);
            keys.encryptedBy(algorithm.getOrElse(""));
        } else {
            notes.saw(PskcVariation.DIGEST_FOR_MAC);
        }
        return head.named(name.get())
                .withAttributes(algorithm
                        .map(value -> head.attributes().put("Algorithm", value))
                        .getOrElse(head.attributes()))
                .withChildren(head.children()
                        .flatMap(child -> child.name().equals("KeyInfo") ? child.children() : List.of(child)));
    }

    /** A {@code KeyPackage} of this device. */
    XmlElement keyPackage(XmlElement written) {
        XmlElement device = inNamespace(written);
        return renamed(device, "Device", "KeyPackage").mapChildren(child -> switch (child.isPskc()
                ? child.name()
                : "") {
            case "DeviceId", "DeviceInfo" ->
                renamed(child, "DeviceId", "DeviceInfo")
                        .mapChildren(part -> part.isPskc() ? renamed(part, "Expiry", "ExpiryDate") : part);
            case "Secret", "Key" -> keys.key(renamed(child, "Secret", "Key"));
            default -> child;
        });
    }

    private XmlElement inNamespace(XmlElement written) {
        return (isPskc(written.namespace()) ? written.inNamespace(XmlElement.PSKC) : written)
                .mapChildren(this::inNamespace);
    }

    private XmlElement renamed(XmlElement element, String draft, String today) {
        if (!element.name().equals(draft)) {
            return element;
        }
        notes.saw(PskcVariation.DRAFT_ELEMENTS);
        return element.named(today);
    }
}
