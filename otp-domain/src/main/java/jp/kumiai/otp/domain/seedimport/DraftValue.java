package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/**
 * Gives one field of {@code Data} the form of RFC 6030; a part of {@link PskcDraft}.
 *
 * <p>A bare {@code Value} is encrypted when the container names a cipher and it is the secret or has a digest, otherwise
 * plain. So a secret of an encrypted container cannot be passed off as a plain one by leaving its digest out.
 */
final class DraftValue {

    private final DialectNotes notes;
    private String cipher = "";

    DraftValue(DialectNotes notes) {
        this.notes = notes;
    }

    /** From now on bare values are encrypted in this way. */
    void encryptedBy(String uri) {
        cipher = uri;
    }

    XmlElement field(XmlElement field) {
        boolean digested =
                field.at("ValueMAC").isDefined() || field.at("ValueDigest").isDefined();
        boolean encrypted = !cipher.isEmpty() && (field.name().equals("Secret") || digested);
        return field.mapChildren(part -> switch (part.isPskc() ? part.name() : "") {
            case "ValueDigest" -> {
                notes.saw(PskcVariation.DIGEST_FOR_MAC);
                yield part.named("ValueMAC");
            }
            case "Value" -> {
                notes.saw(PskcVariation.BARE_VALUE);
                yield encrypted ? encryptedValue(part) : part.named("PlainValue");
            }
            default -> part;
        });
    }

    private XmlElement encryptedValue(XmlElement value) {
        XmlElement method = value.named("EncryptionMethod")
                .withAttributes(HashMap.of("Algorithm", cipher))
                .withText("");
        XmlElement data = value.named("CipherData").withText("").withChildren(List.of(value.named("CipherValue")));
        return value.named("EncryptedValue").withText("").withChildren(List.of(method, data));
    }
}
