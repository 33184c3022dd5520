package embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example prints what the guide says it prints. */
class ExamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GenerateACode",
                "VerifyACode",
                "LockOut",
                "ReadARefusal",
                "ReissueTime",
                "MonthlyFee",
                "ImportASeedFile",
                "NameAProvider",
                "store.LogInOnMyStore"
            })
    void printsWhatTheGuideSays(String example) throws Exception {
        assertThat(printedBy(Class.forName("embedding." + example))).isEqualTo(expected(example));
    }

    private static String printedBy(Class<?> example) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var main = example.getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String expected(String example) throws IOException {
        String file = example.substring(example.lastIndexOf('.') + 1) + ".txt";
        try (InputStream text = Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/printed/" + file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
