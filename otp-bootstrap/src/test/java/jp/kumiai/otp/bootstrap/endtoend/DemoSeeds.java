package jp.kumiai.otp.bootstrap.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kumiai.otp.bootstrap.demo.Demo;

/** The secrets of the demo's seed file, for tokens that compute their codes without us. */
public final class DemoSeeds {

    private static final Map<String, String> HEX_BY_SERIAL = read();

    private DemoSeeds() {}

    public static String hex(String serial) {
        return Objects.requireNonNull(HEX_BY_SERIAL.get(serial), serial);
    }

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream("tokens.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
