package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;

/** A reason to refuse the entry being read, before its place in the file is added. */
record Refusal(RefusedEntry.Reason reason, Option<String> detail) {

    static Refusal of(RefusedEntry.Reason reason) {
        return new Refusal(reason, Option.none());
    }

    static Refusal of(RefusedEntry.Reason reason, String detail) {
        return new Refusal(reason, Option.some(detail));
    }

    RefusedEntry at(int line, String serialAsWritten) {
        return new RefusedEntry(line, serialAsWritten, reason, detail);
    }
}
