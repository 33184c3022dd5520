package jp.kumiai.otp.adapter.http.json;

/**
 * What is wrong with one part of a JSON document. It repeats nothing that was sent.
 *
 * @param pointer the part, a JSON pointer as a URI fragment (RFC 6901 section 6); {@code #} is the document
 */
public record FieldError(String pointer, Reason reason) {

    static final String DOCUMENT = "#";

    /** Every reason; stable, like the codes of problems. */
    public enum Reason {
        /** Not one JSON object in UTF-8, or nested too deep, or with a name in it twice. */
        NOT_A_JSON_OBJECT,
        /** A property that this resource does not know. */
        UNKNOWN_PROPERTY,
        MISSING,
        NOT_A_STRING,
        /** Among them a number with a fraction or an exponent. */
        NOT_AN_INTEGER,
        NOT_A_BOOLEAN,
        NOT_AN_ARRAY,
        NOT_AN_OBJECT,
        /** A string, but not of the form that the property has. */
        MALFORMED,
        /** An integer, but less or greater than the property takes. */
        OUT_OF_RANGE,
        /** An object whose properties are well-formed and do not belong together. */
        INCONSISTENT,
        /** An array of no element, or of more than the property takes. */
        WRONG_COUNT,
        /** An element that says the same as one before it. */
        REPEATED
    }

    static FieldError document(Reason reason) {
        return new FieldError(DOCUMENT, reason);
    }

    /** About a property of the document, by its name. */
    public static FieldError property(String name, Reason reason) {
        return new FieldError(DOCUMENT + "/" + name, reason);
    }
}
