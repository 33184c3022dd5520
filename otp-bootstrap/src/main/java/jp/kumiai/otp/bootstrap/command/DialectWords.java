package jp.kumiai.otp.bootstrap.command;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.seedimport.dialect.Protection;
import jp.kumiai.otp.domain.seedimport.dialect.PskcDialect;
import jp.kumiai.otp.domain.seedimport.dialect.PskcNamespace;
import jp.kumiai.otp.domain.seedimport.dialect.PskcVariation;

/** What the command line says about the way a seed file is written. */
final class DialectWords {

    private DialectWords() {}

    /** One line for each fact. */
    static List<String> of(Dialect dialect) {
        return List.of("Shape: " + of(dialect.shape()) + ".")
                .appendAll(dialect.pskc().toList().flatMap(DialectWords::pskc));
    }

    static String of(Dialect.Shape shape) {
        return switch (shape) {
            case SERIAL_SECRET_STEP -> "CSV serial,hexsecret[,step] (ours, Feitian's)";
            case SERIAL_SECRET_TYPE -> "CSV serial,hexsecret,TOTP,digits,step (privacyIDEA, LinOTP)";
            case ENTRA -> "CSV upn,serial number,secret key,... (Microsoft Entra)";
            case MULTIOTP -> "CSV serial;manufacturer;algorithm;seed;digits;interval (multiOTP)";
            case PSKC -> "PSKC";
            case SAFENET -> "SafeNet XML (Tokens/Token)";
        };
    }

    private static List<String> pskc(PskcDialect pskc) {
        return List.of("Namespace: " + of(pskc.namespace()) + ".")
                .appendAll(
                        pskc.variations().isEmpty()
                                ? List.of("Form: as in RFC 6030.")
                                : List.of("Form: RFC 6030, but "
                                        + pskc.variations()
                                                .toList()
                                                .map(DialectWords::of)
                                                .mkString("; ") + "."))
                .append(pskc.protection().map(DialectWords::of).getOrElse("Encryption: none."));
    }

    private static String of(PskcNamespace namespace) {
        return switch (namespace) {
            case RFC_6030 -> "the one of RFC 6030";
            case DRAFT_PSKC_1_0 -> "pskc:1.0, of a draft";
            case DRAFT_CONTAINER_1_0 -> "container:1.0, of a draft";
            case OTHER_DRAFT -> "another one of the drafts";
            case NONE -> "none";
        };
    }

    private static String of(PskcVariation variation) {
        return switch (variation) {
            case NO_CONTAINER -> "no KeyContainer around";
            case DRAFT_ELEMENTS -> "a draft's Device, DeviceId or Secret";
            case DRAFT_ATTRIBUTES -> "KeyId, KeyAlgorithm or SecretAlgorithm";
            case NAMED_DATA -> "Data with a Name";
            case BARE_VALUE -> "Value instead of PlainValue or EncryptedValue";
            case DIGEST_FOR_MAC -> "a Digest or MACAlgorithm instead of the MAC elements";
            case CIPHER_IN_CONTAINER -> "the cipher named in the container";
            case USAGE -> "Usage instead of AlgorithmParameters";
            case DRAFT_RESPONSE_FORMAT -> "a draft's ResponseFormat";
            case POLICY_OUTSIDE -> "policy beside Policy";
            case ALGORITHM_SPELLING -> "another spelling of the TOTP algorithm";
            case NUMBERS_AS_BASE64_TEXT -> "numbers as Base64 of their digits";
            case NUMBERS_BIG_ENDIAN -> "numbers as Base64 of their bytes";
            case NUMBERS_ENCRYPTED -> "numbers encrypted";
        };
    }

    private static String of(Protection protection) {
        return "Encryption: " + protection.ciphers().mkString(", ")
                + protection.prf().map(prf -> ", key by PBKDF2 with " + prf).getOrElse(", pre-shared key")
                + protection.mac().map(mac -> ", " + mac).getOrElse(", no MAC")
                + protection.macKey().map(DialectWords::of).getOrElse("")
                + protection.authenticated().toList().map(DialectWords::of).mkString(" over ", " and ", "") + ".";
    }

    private static String of(Protection.MacKey key) {
        return switch (key) {
            case OWN -> " with a key of its own";
            case ENCRYPTION_KEY -> " with the encryption key";
        };
    }

    private static String of(Protection.Authenticated authenticated) {
        return switch (authenticated) {
            case CIPHERTEXT -> "the ciphertext";
            case PLAINTEXT -> "the plain secret (weaker, accepted as asked)";
            case KEY_WRAP -> "nothing but the key wrap's own check value";
        };
    }
}
