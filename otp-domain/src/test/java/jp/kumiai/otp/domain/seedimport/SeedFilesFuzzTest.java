package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.KEY;
import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import jp.kumiai.otp.domain.seedimport.serial.SerialMapping;
import jp.kumiai.otp.domain.testkit.PskcSample;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes valid files at random: whatever comes of it is an answer, never an exception, and comes soon. */
class SeedFilesFuzzTest {

    private static final int MUTANTS = 1_500;

    /** A changed iteration count is not to cost seconds. */
    private static final ReadingLimits LIMITS =
            new ReadingLimits(1 << 20, 1_000, 256, 32, 1 << 16, 1 << 14, 256, 32, 2_000);

    private static final PskcSample SAMPLE = PskcSample.of(
                    key("12345678", SECRET).suite("HMAC-SHA256").drift("-1").expiry("2031-03-31T08:00:00Z"),
                    key("87654321", SECRET))
            .iterations(10);

    private static final List<byte[]> FILES = List.of(
            Reading.utf8("# comment\nserial,secret\n12345678," + SECRET + "\r\n87654321," + SECRET + ",30\n"),
            Reading.utf8("serial;manufacturer;algorithm;seed;digits;interval\n12345678;S;TOTP;" + SECRET + ";6;60\n"),
            Reading.utf8("upn,serial number,secret key,time interval,manufacturer,model\n,12345678,"
                    + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ,60,S,M\n"),
            Reading.utf8("<Tokens><Token serial='12345678'><Applications><Application><Seed>" + SECRET
                    + "</Seed><TimeStep>60</TimeStep></Application></Applications></Token></Tokens>"),
            DraftSample.PLAIN,
            DraftSample.ENCRYPTED,
            SAMPLE.plain(),
            new String(SAMPLE.plain(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16),
            SAMPLE.preShared(KEY),
            SAMPLE.passphrase("qwerty"),
            Reading.replaced(SAMPLE.plain(), "<KeyContainer", "<!DOCTYPE x [<!ENTITY y 'z'>]><KeyContainer"));

    private static final List<ReadingOptions> OPTIONS =
            List.of(ReadingOptions.STANDARD, new ReadingOptions(SerialMapping.none(), MacRule.PLAINTEXT_TOO));

    /** What breaks parsers more often than a random byte does. */
    private static final List<byte[]> TOKENS = List.of(
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?",
                    "&#0;",
                    "&#x110000;",
                    "&lt;",
                    "&x;",
                    "\"",
                    "xmlns:x=''",
                    "xmlns='y'",
                    ":",
                    "<!DOCTYPE",
                    "\u0000",
                    "\uFFFF",
                    "\uFEFF",
                    ",",
                    "\n",
                    "9".repeat(30),
                    "-",
                    "=",
                    "A".repeat(300))
            .map(Reading::utf8);

    @ParameterizedTest
    @ValueSource(longs = {6030, 6238, 4226, 20261123})
    void answersWhateverTheBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTANTS; i++) {
                byte[] mutant = mutant(random);
                FileKey key =
                        oneOf(random, List.of(FileKey.none(), Reading.preShared(KEY), Reading.passphrase("qwerty")));
                ReadingOptions options = oneOf(random, OPTIONS);

                assertThatCode(() ->
                                Reading.answer(mutant, key, options, LIMITS).toString())
                        .as("seed %d, mutant %d, key %s:%n%s", seed, i, key, new String(mutant, StandardCharsets.UTF_8))
                        .doesNotThrowAnyException();
            }
        });
    }

    private static byte[] mutant(SplittableRandom random) {
        byte[] mutant = oneOf(random, FILES);
        for (int changes = random.nextInt(1, 6); changes > 0 && mutant.length > 0; changes--) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] file, SplittableRandom random) {
        int at = random.nextInt(file.length);
        int to = at + random.nextInt(Math.min(200, file.length - at));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(file, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(file, at, at, oneOf(random, TOKENS));
            case 2 -> spliced(file, at, to, new byte[0]);
            case 3 -> spliced(file, at, at, Arrays.copyOfRange(file, at, to));
            case 4 -> spliced(file, at, to, oneOf(random, TOKENS));
            default -> Arrays.copyOf(file, at);
        };
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] by) {
        byte[] spliced = new byte[file.length - (to - from) + by.length];
        System.arraycopy(file, 0, spliced, 0, from);
        System.arraycopy(by, 0, spliced, from, by.length);
        System.arraycopy(file, to, spliced, from + by.length, file.length - to);
        return spliced;
    }

    private static <T> T oneOf(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
