package jp.kumiai.otp.domain.seedimport;

/**
 * How much of an untrusted file is read before it is refused. Tests use smaller ones.
 *
 * @param maxBytes of the whole file
 * @param maxEntries of the whole file, understood or not
 * @param maxLineBytes of a row of a CSV file
 * @param maxDepth of nested XML elements, the root being 1
 * @param maxXmlItemBytes that one tag, comment or piece of text may take; it bounds what the XML parser holds
 * @param maxXmlEntryCharacters of text and attributes in one child of the root
 * @param maxXmlEntryElements in one child of the root
 * @param maxXmlAttributes of one element
 * @param maxIterations of PBKDF2
 */
record ReadingLimits(
        long maxBytes,
        int maxEntries,
        int maxLineBytes,
        int maxDepth,
        int maxXmlItemBytes,
        int maxXmlEntryCharacters,
        int maxXmlEntryElements,
        int maxXmlAttributes,
        int maxIterations) {

    /** An encrypted entry takes about 1,500 bytes, so a million of them do not fit; split such a file. */
    static final ReadingLimits STANDARD =
            new ReadingLimits(1L << 30, 1_000_000, 1_024, 32, 1 << 18, 1 << 16, 512, 32, 10_000_000);
}
