package jp.kumiai.otp.domain.seedimport.serial;

import io.vavr.control.Option;

/** What is written is what is printed. */
record Unchanged() implements SerialMapping {

    @Override
    public Option<String> map(String asWritten) {
        return Option.some(asWritten);
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public String toString() {
        return "none";
    }
}
