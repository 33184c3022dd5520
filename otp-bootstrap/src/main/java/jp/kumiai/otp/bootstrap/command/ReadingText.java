package jp.kumiai.otp.bootstrap.command;

import io.vavr.collection.List;
import java.io.PrintWriter;
import jp.kumiai.otp.domain.seedimport.ImportedKey;
import jp.kumiai.otp.domain.seedimport.SeedFileReading;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** What was understood of a seed file in words: its dialect, its kinds of token, what was passed over, the mapping. */
final class ReadingText {

    private static final int MAPPINGS_SHOWN = 10;

    private ReadingText() {}

    static void print(SeedFileReading reading, PrintWriter out) {
        DialectWords.of(reading.dialect()).forEach(out::println);
        reading.understood()
                .forEach((parameters, count) -> out.printf("Understood: %d with %s.%n", count, of(parameters)));
        if (!reading.ignored().isEmpty()) {
            out.println("Passed over: "
                    + reading.ignored()
                            .map(entry -> entry._1() + (entry._2() == 1 ? "" : " (" + entry._2() + ")"))
                            .mkString(", ")
                    + ".");
        }
        mapped(reading.keys().filter(ImportedKey::isMapped), out);
    }

    private static void mapped(List<ImportedKey> keys, PrintWriter out) {
        keys.take(MAPPINGS_SHOWN)
                .forEach(key -> out.printf(
                        "line %d, serial '%s' becomes '%s'%n", key.line(), key.vendorSerial(), key.serial()));
        if (keys.size() > MAPPINGS_SHOWN) {
            out.printf("... and %d more mapped; --json lists all of them.%n", keys.size() - MAPPINGS_SHOWN);
        }
    }

    private static String of(TotpParameters parameters) {
        return "HMAC-" + parameters.algorithm().name().replace("SHA", "SHA-") + ", " + parameters.digits() + " digits, "
                + parameters.stepSeconds() + " s";
    }
}
