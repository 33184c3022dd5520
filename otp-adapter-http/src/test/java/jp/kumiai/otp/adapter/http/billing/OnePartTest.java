package jp.kumiai.otp.adapter.http.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import org.junit.jupiter.api.Test;

final class OnePartTest {

    private static final int MAX = 10;

    private final OnePart second = new OnePart(2, MAX);

    @Test
    void keepsTheOneAndLetsTheOthersGo() throws IOException {
        write(1, "first");
        write(2, "second");
        write(3, "third");

        assertThat(new String(second.body().get().toBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("second");
    }

    @Test
    void isNotThereWhenItWasNotWritten() throws IOException {
        write(1, "first");

        assertThat(second.body().getLeft().code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void keepsAsMuchAsItMayAndNoMore() throws IOException {
        OnePart full = new OnePart(1, MAX);
        try (OutputStream out = full.open(1)) {
            out.write("123456789".getBytes(StandardCharsets.US_ASCII));
            out.write('0');
            assertThat(full.body().isRight()).isTrue();

            out.write('1');
        }

        assertThat(full.body().getLeft().code()).isEqualTo(ProblemCode.DIRECT_DEBIT_TOO_LARGE);
    }

    private void write(int number, String content) throws IOException {
        try (OutputStream out = second.open(number)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
