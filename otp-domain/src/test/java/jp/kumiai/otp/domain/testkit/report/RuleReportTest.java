package jp.kumiai.otp.domain.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RuleReportTest {

    /** Not run by the build, which passes over classes within classes that are not tests. */
    static final class Sample {

        @Test
        @Tag("R1")
        void holdsAtMidnight() {}

        @ParameterizedTest(name = "at {0} ms")
        @CsvSource({"-1", "0", "1"})
        @Tag("R3")
        void failsAtTheBoundary(int millis) {
            assertThat(millis).isNotZero();
        }

        @Test
        @Tag("R4")
        @Disabled("not today")
        void waits() {}

        @Test
        void isOfNoRule() {
            fail("a <failure> of no rule");
        }

        @TestFactory
        Stream<DynamicTest> table() {
            return Stream.of(DynamicTest.dynamicTest("R21 P1 · 夜間帯の前 · given = 02:05:59 · reissue.csv:3", () -> {}));
        }
    }

    /** One whose tests are never reached. */
    @Tag("R5")
    static final class BrokenFromTheStart {

        @BeforeAll
        static void breakDown() {
            fail("no beginning");
        }

        @Test
        void isNeverRun() {}
    }

    @TempDir
    private Path folder;

    @Test
    void tellsOfEachRuleHowItsExamplesFared() throws IOException {
        String page = report(Sample.class);

        assertThat(section(page, "R1"))
                .contains("RuleReportTest$Sample · holds at midnight", "合格")
                .doesNotContain("不合格");
        assertThat(section(page, "R3"))
                .contains(
                        "✓</span> at &quot;-1&quot; ms</li>",
                        "✗</span> at &quot;0&quot; ms<pre>",
                        "✓</span> at &quot;1&quot; ms</li>",
                        "不合格");
        assertThat(section(page, "R4")).contains("未実施", "not today").doesNotContain("不合格");
        assertThat(section(page, "R21")).contains("夜間帯の前 · given = 02:05:59 · reissue.csv:3", "合格");
        assertThat(section(page, "P1")).contains("夜間帯の前");
    }

    @Test
    void tellsAtTheTopThatSomethingFailedAndWhat() throws IOException {
        String header = report(Sample.class).split("</header>", -1)[0];

        assertThat(header).contains("不合格", "href=\"#R3\"").doesNotContain("href=\"#R1\"");
    }

    @Test
    void losesNoFailureOfNoRule() throws IOException {
        assertThat(report(Sample.class)).contains("規則に属さない不合格", "a &lt;failure&gt; of no rule");
    }

    @Test
    void countsAClassThatNeverBeganAsFailed() throws IOException {
        assertThat(section(report(BrokenFromTheStart.class), "R5")).contains("不合格", "no beginning");
    }

    @Test
    void claimsNothingAboutARuleWithoutAnExample() throws IOException {
        assertThat(section(report(Sample.class), "W1")).contains("この実行になし").doesNotContain("合格", "<table>");
    }

    @Test
    void tellsEveryRuleInBothLanguagesWithItsSource() throws IOException {
        assertThat(section(report(Sample.class), "F3"))
                .contains("1個目まで無料", "A month costs <code>max(0, n − 1) × ¥110</code>", "手順書 ご利用手数料", "M ご利用手数料");
    }

    @Test
    void needsNothingBesideItself() throws IOException {
        assertThat(report(Sample.class)).doesNotContain("{{", "<script", "src=", "<link", "http://", "https://");
    }

    @Test
    void isNotWrittenUnasked() throws IOException {
        run("", Sample.class);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private String report(Class<?> tests) throws IOException {
        run(folder.toString(), tests);
        return Files.readString(folder.resolve("index.html"));
    }

    private static void run(String to, Class<?> tests) {
        LauncherConfig nothingElse = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(nothingElse)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        new RuleReportListener(to));
    }

    private static String section(String page, String rule) {
        int from = page.indexOf("<section id=\"%s\"".formatted(rule));
        return page.substring(from, page.indexOf("</section>", from));
    }
}
