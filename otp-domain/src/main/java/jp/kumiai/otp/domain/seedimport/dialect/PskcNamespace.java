package jp.kumiai.otp.domain.seedimport.dialect;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The XML namespace of a PSKC file. The prefix never matters. */
public enum PskcNamespace {
    /** {@code urn:ietf:params:xml:ns:keyprov:pskc}. */
    RFC_6030,
    /** {@code urn:ietf:params:xml:ns:keyprov:pskc:1.0}. */
    DRAFT_PSKC_1_0,
    /** {@code urn:ietf:params:xml:ns:keyprov:container:1.0}. */
    DRAFT_CONTAINER_1_0,
    /** Another one of the working group's. */
    OTHER_DRAFT,
    /** No namespace at all. */
    NONE;

    private static final String WORKING_GROUP = "urn:ietf:params:xml:ns:keyprov:";

    /** The one of this URI, which is empty when an element has none; none when it is no namespace of PSKC. */
    public static Option<PskcNamespace> of(String uri) {
        if (uri.isEmpty()) {
            return Option.some(NONE);
        }
        return Option.when(
                uri.startsWith(WORKING_GROUP), () -> ofTheWorkingGroup(uri.substring(WORKING_GROUP.length())));
    }

    private static PskcNamespace ofTheWorkingGroup(String name) {
        return switch (name) {
            case "pskc" -> RFC_6030;
            case "pskc:1.0" -> DRAFT_PSKC_1_0;
            case "container:1.0" -> DRAFT_CONTAINER_1_0;
            default -> OTHER_DRAFT;
        };
    }

    /** True for elements that stand for PSKC wherever they are: those of a known namespace. */
    public static boolean isKnown(String uri) {
        return of(uri).exists(List.of(RFC_6030, DRAFT_PSKC_1_0, DRAFT_CONTAINER_1_0)::contains);
    }
}
