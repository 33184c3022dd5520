package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import io.vavr.control.Either;

/** A file with a table of cases: CSV in UTF-8 with a heading. Immutable. */
final class CaseFile {

    private final String name;
    private final byte[] bytes;

    CaseFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    String name() {
        return name;
    }

    /** Its rows, each a case or why it is none; one or more. */
    List<Either<MalformedCase, Case>> cases() {
        return CaseTable.cases(name, bytes);
    }
}
