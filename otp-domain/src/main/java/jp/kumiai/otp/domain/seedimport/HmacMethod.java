package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;

/** The HMACs that authenticate a secret or drive PBKDF2, by the names of XML Signature (RFC 6931 section 2.2). */
enum HmacMethod {
    SHA1("http://www.w3.org/2000/09/xmldsig#hmac-sha1", "HmacSHA1"),
    SHA256("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "HmacSHA256"),
    SHA384("http://www.w3.org/2001/04/xmldsig-more#hmac-sha384", "HmacSHA384"),
    SHA512("http://www.w3.org/2001/04/xmldsig-more#hmac-sha512", "HmacSHA512");

    private final String uri;
    private final String macName;

    HmacMethod(String uri, String macName) {
        this.uri = uri;
        this.macName = macName;
    }

    static HmacMethod named(String uri) throws Unreadable {
        return List.of(values())
                .find(method -> method.uri.equals(uri))
                .getOrElseThrow(() -> new Unreadable(new SeedFileFailure.UnsupportedEncryption(uri)));
    }

    /** As {@code Mac.getInstance} takes it. */
    String macName() {
        return macName;
    }

    /** As a report names it. */
    String shortName() {
        return "HMAC-" + name().replace("SHA", "SHA-");
    }

    /** As {@code SecretKeyFactory.getInstance} takes it. */
    String pbkdf2Name() {
        return "PBKDF2With" + macName;
    }
}
