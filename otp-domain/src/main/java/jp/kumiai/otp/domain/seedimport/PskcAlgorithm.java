package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;

/** The algorithms of PSKC keys by their URIs, in the spellings of the wild. */
enum PskcAlgorithm {
    TOTP,
    HOTP,
    OTHER;

    /** As the registry and most vendors have it. */
    static final String REGISTERED_TOTP = "urn:ietf:params:xml:ns:keyprov:pskc:totp";

    private static final List<String> PREFIXES =
            List.of("urn:ietf:params:xml:ns:keyprov:pskc", "http://www.ietf.org/keyprov/pskc");

    static PskcAlgorithm named(String uri) {
        Option<String> name = PREFIXES.find(uri::startsWith)
                .map(prefix -> uri.substring(prefix.length()))
                .filter(rest -> rest.startsWith(":") || rest.startsWith("#"))
                .map(rest -> rest.substring(1).toLowerCase(Locale.ROOT));
        return name.map(known -> switch (known) {
                    case "totp" -> TOTP;
                    case "hotp" -> HOTP;
                    default -> OTHER;
                })
                .getOrElse(OTHER);
    }
}
