package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Files;

/** Keeps one of the files that are written and lets the others go. For one thread. */
public final class OnePart implements Files {

    /** More of a file is not kept; some 139,000 debits. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final long number;
    private final int maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLarge;

    /** Of the part with this number, counted from 1. */
    public OnePart(long number, int maxBytes) {
        this.number = number;
        this.maxBytes = maxBytes;
    }

    @Override
    public OutputStream open(int each) {
        return each == number ? new Kept() : OutputStream.nullOutputStream();
    }

    /** The file; a problem when there was no such part, or too much of it. */
    public Either<Problem, Body> body() {
        if (tooLarge) {
            return Either.left(Problem.of(ProblemCode.DIRECT_DEBIT_TOO_LARGE));
        }
        return bytes.size() == 0
                ? Either.left(Problem.of(ProblemCode.NOT_FOUND))
                : Either.right(Body.of(bytes.toByteArray()));
    }

    private final class Kept extends OutputStream {

        @Override
        public void write(int each) {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] more, int offset, int length) {
            tooLarge |= bytes.size() + length > maxBytes;
            if (!tooLarge) {
                bytes.write(more, offset, length);
            }
        }
    }
}
