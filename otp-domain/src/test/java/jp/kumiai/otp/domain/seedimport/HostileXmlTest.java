package jp.kumiai.otp.domain.seedimport;

import static jp.kumiai.otp.domain.seedimport.Reading.SECRET;
import static jp.kumiai.otp.domain.seedimport.Reading.replaced;
import static jp.kumiai.otp.domain.seedimport.Reading.utf8;
import static jp.kumiai.otp.domain.testkit.PskcSampleKey.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure.TooLarge;
import jp.kumiai.otp.domain.testkit.PskcSample;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    private static final byte[] PLAIN = PskcSample.of(key("12345678", SECRET)).plain();
    private static final SeedFileFailure.Code FORBIDDEN = SeedFileFailure.Code.FORBIDDEN_XML;

    @Nested
    class DocumentTypesAndEntities {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE KeyContainer>",
                    "<!DOCTYPE KeyContainer SYSTEM \"file:///etc/passwd\">",
                    "<!DOCTYPE KeyContainer SYSTEM \"http://localhost:1/x.dtd\">",
                    "<!DOCTYPE KeyContainer [<!ENTITY x \"12345678\">]>",
                    "<!DOCTYPE KeyContainer [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE KeyContainer [<!ENTITY % x SYSTEM \"http://localhost:1/\"> %x;]>",
                    "<!DOCTYPE KeyContainer [<!ATTLIST Key Algorithm CDATA \"x\">]>"
                })
        void failsOnADocumentType(String documentType) {
            byte[] file = replaced(PLAIN, "<KeyContainer", documentType + "<KeyContainer");

            assertThat(Reading.failureOf(replaced(file, ">12345678<", ">&x;<")).code())
                    .isEqualTo(FORBIDDEN);
            assertThat(Reading.failureOf(file).code()).isEqualTo(FORBIDDEN);
        }

        @Test
        void failsOnABillionLaughsBeforeTheFirstLaugh() {
            StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
            for (int i = 1; i < 10; i++) {
                entities.append("<!ENTITY l%d \"%s\">"
                        .formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
            }
            byte[] file = replaced(PLAIN, "<KeyContainer", "<!DOCTYPE x [" + entities + "]><KeyContainer");

            assertThat(Reading.failureOf(replaced(file, ">12345678<", ">&l9;<")).code())
                    .isEqualTo(FORBIDDEN);
        }

        @Test
        void failsOnAnEntityThatNobodyDeclared() {
            assertThat(Reading.failureOf(replaced(PLAIN, ">12345678<", ">&x;<")).code())
                    .isEqualTo(FORBIDDEN);
        }

        @Test
        void readsTheFiveEntitiesOfXmlAndCharacterReferences() {
            byte[] file = replaced(PLAIN, "Sample</Man", "A&amp;B &lt;&#x682A;&gt;</Man");

            assertThat(Reading.of(replaced(file, ">12345678<", ">1234&#53;678<"))
                            .keys())
                    .hasSize(1);
        }
    }

    @Nested
    class TooMuch {

        @Test
        void failsOnDeepNesting() {
            assertThat(Reading.failureOf(nested(30)).code()).isEqualTo(FORBIDDEN);
            assertThat(Reading.failureOf(nested(100_000)).code()).isEqualTo(FORBIDDEN);
            assertThat(Reading.of(nested(29)).keys()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<x x='%s'/>",
                    "<!-- %s -->",
                    "<?x %s?>",
                    "%s",
                    "<UserId>%s</UserId>",
                    "<UserId><![CDATA[%s]]></UserId>"
                })
        void failsOnAHugePieceWithoutHoldingIt(String place) {
            assertThat(Reading.failureOf(withBeforeData(place.formatted("x".repeat(3_000_000))))
                            .code())
                    .isEqualTo(FORBIDDEN);
            assertThat(Reading.of(withBeforeData(place.formatted("x".repeat(3_000))))
                            .keys())
                    .hasSize(1);
        }

        /** The JDK's parser has its own, lower limit for names. */
        @ParameterizedTest
        @ValueSource(strings = {"<%s/>", "<x %s='x'/>", "<?%s x?>"})
        void failsOnAHugeName(String place) {
            assertThat(Reading.failureOf(withBeforeData(place.formatted("x".repeat(3_000_000))))
                            .code())
                    .isIn(FORBIDDEN, SeedFileFailure.Code.MALFORMED);
        }

        private static byte[] withBeforeData(String piece) {
            return replaced(PLAIN, "<Data>", piece + "<Data>");
        }

        @Test
        void failsOnMoreTextThanOneKeyCanHaveEvenInSmallPieces() {
            byte[] file = replaced(PLAIN, "<Data>", "<UserId>x</UserId>".repeat(100) + "<Data>");
            byte[] wide = replaced(PLAIN, "<Data>", "<UserId>x</UserId>".repeat(600) + "<Data>");
            byte[] long1 =
                    replaced(PLAIN, "<Data>", ("<UserId>" + "x".repeat(1_000) + "</UserId>").repeat(70) + "<Data>");

            assertThat(Reading.of(file).keys()).hasSize(1);
            assertThat(Reading.failureOf(wide).code()).isEqualTo(FORBIDDEN);
            assertThat(Reading.failureOf(long1).code()).isEqualTo(FORBIDDEN);
        }

        @Test
        void failsOnMoreAttributesThanAnElementCanHave() {
            String some = IntStream.range(0, 30).mapToObj(" a%d=''"::formatted).collect(Collectors.joining());

            assertThat(Reading.of(replaced(PLAIN, "<Key Id", "<Key" + some + " Id"))
                            .keys())
                    .hasSize(1);
            assertThat(Reading.failureOf(replaced(PLAIN, "<Key Id", "<Key b=''" + some + " Id"))
                            .code())
                    .isEqualTo(FORBIDDEN);
        }

        @Test
        void failsOnMoreEntriesThanAreReadAtOnce() {
            byte[] csv = utf8(("1," + SECRET + "\n").repeat(11));

            assertThat(Reading.failureOf(csv, FileKey.none(), limits(1 << 20, 10)))
                    .isEqualTo(new TooLarge(TooLarge.Measure.ENTRIES));
            assertThat(Reading.answer(csv, FileKey.none(), limits(1 << 20, 11)).isRight())
                    .isTrue();
        }

        @Test
        void failsOnMoreBytesThanAreReadAtOnce() {
            byte[] csv = utf8("12345678," + SECRET);

            assertThat(Reading.failureOf(PLAIN, FileKey.none(), limits(PLAIN.length - 1L, 10)))
                    .isEqualTo(new TooLarge(TooLarge.Measure.BYTES));
            assertThat(Reading.failureOf(csv, FileKey.none(), limits(csv.length - 1L, 10)))
                    .isEqualTo(new TooLarge(TooLarge.Measure.BYTES));
            assertThat(Reading.answer(PLAIN, FileKey.none(), limits(PLAIN.length, 10))
                            .isRight())
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<KeyContainer><!--",
                    "<a b='",
                    "<a>",
                    "<a><b/>",
                    "# ",
                    "12345678,",
                    "\n",
                    "<?xml ",
                    "<!DOCTYPE x ["
                })
        void endsOnAStreamThatNeverEnds(String start) throws IOException {
            assertThat(SeedFiles.read(
                                    new Endless(start),
                                    FileKey.none(),
                                    ReadingOptions.STANDARD,
                                    ReadingProgress.ignored(),
                                    limits(1 << 22, 10))
                            .isLeft())
                    .isTrue();
        }

        private static ReadingLimits limits(long bytes, int entries) {
            ReadingLimits standard = ReadingLimits.STANDARD;
            return new ReadingLimits(
                    bytes,
                    entries,
                    standard.maxLineBytes(),
                    standard.maxDepth(),
                    standard.maxXmlItemBytes(),
                    standard.maxXmlEntryCharacters(),
                    standard.maxXmlEntryElements(),
                    standard.maxXmlAttributes(),
                    standard.maxIterations());
        }
    }

    /** Nests inside the Key, which is at depth 3 itself. */
    private static byte[] nested(int levels) {
        return replaced(PLAIN, "<Data>", "<x>".repeat(levels) + "</x>".repeat(levels) + "<Data>");
    }

    /** Gives its text, and then the last character of it again and again. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private int at;

        private Endless(String start) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return start[at < start.length - 1 ? at++ : at];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                buffer[i] = (byte) read();
            }
            return length;
        }
    }
}
