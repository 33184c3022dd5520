package jp.kumiai.otp.domain.benchmark;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every contender measures with: {@value #COUNT} secrets of 20 bytes, the same in every process, each in the form
 * that the contender's own documentation asks for; one moment; a code that is wrong for nearly all of them, so that all
 * candidates have to be looked at.
 */
final class Tokens {

    /** A power of two. */
    static final int COUNT = 1024;

    static final int STEP_SECONDS = 60;
    static final long STEP = 26_954_219;
    static final String WRONG_CODE = "000001";
    static final int WRONG_NUMBER = 1;

    /** 1,001 steps, as far as a search for a lost token goes. */
    static final int SEARCH_REACH = 500;

    private Tokens() {}

    static Stream<byte[]> secrets() {
        Random random = new Random(20_261_129);
        return Stream.generate(() -> {
                    byte[] secret = new byte[20];
                    random.nextBytes(secret);
                    return secret;
                })
                .limit(COUNT);
    }

    /** The secrets in another form, by number. */
    static <T> List<T> as(Function<byte[], T> form) {
        return secrets().map(form).toList();
    }
}
