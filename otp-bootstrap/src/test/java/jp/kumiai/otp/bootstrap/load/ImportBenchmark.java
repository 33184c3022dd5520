package jp.kumiai.otp.bootstrap.load;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import jp.kumiai.otp.domain.testkit.PskcSample;
import jp.kumiai.otp.domain.testkit.PskcSampleKey;

/**
 * {@code otp import --store} of an encrypted PSKC file into an empty embedded database, from the start of the process to its
 * end, in a heap of 256 MB.
 *
 * <p>Argument: tokens.
 */
public final class ImportBenchmark {

    private static final String KEY = "00112233445566778899aabbccddeeff";
    private static final PrintStream OUT = System.out;

    private ImportBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int tokens = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("otp-import");
        Path file =
                Files.write(folder.resolve("tokens.pskc.xml"), sample(tokens).preShared(KEY));
        Path key = Files.writeString(folder.resolve("file.key"), KEY);
        OUT.printf(Locale.ROOT, "%,d tokens in a PSKC file of %,d bytes%n", tokens, Files.size(file));
        Path log = folder.resolve("import.log");
        ShippedProduct.Ended imported = ShippedProduct.run(
                "-Xmx256m",
                log,
                List.of("import", file.toString(), "--preshared-key-file", key.toString(), "--store")
                        .appendAll(List.of("--data", folder.resolve("data").toString()))
                        .asJava());
        OUT.println(Files.readString(log));
        OUT.printf(
                Locale.ROOT,
                "17. import of %,d tokens: exit code %d after %.1f s   of 100,000: gate 60 s, goal 30 s%n",
                tokens,
                imported.exitCode(),
                imported.seconds());
    }

    private static PskcSample sample(int tokens) {
        return PskcSample.of(List.range(0, tokens)
                .map(Holder::new)
                .map(holder -> PskcSampleKey.key(
                        holder.serial().value(),
                        HexFormat.of().formatHex(holder.seed().reveal()))));
    }
}
