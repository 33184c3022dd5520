package jp.kumiai.otp.adapter.jdbc.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that has a database open: H2's own shell, which waits for input as long as nobody gives it any. */
final class AnotherProcess implements AutoCloseable {

    private static final String PROMPT = "sql> ";

    private final Process process;
    private final boolean holding;

    private AnotherProcess(Process process, boolean holding) {
        this.process = process;
        this.holding = holding;
    }

    /** Starts it, and waits until it has the database open. */
    static AnotherProcess holding(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        h2(),
                        "org.h2.tools.Shell",
                        "-url",
                        "jdbc:h2:file:" + file,
                        "-user",
                        "otp",
                        "-password",
                        "")
                .redirectErrorStream(true)
                .start();
        return new AnotherProcess(process, seesPrompt(process.getInputStream()));
    }

    boolean isHolding() {
        return holding && process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    private static boolean seesPrompt(InputStream output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            seen.append(new String(new byte[] {(byte) c}, StandardCharsets.ISO_8859_1));
            if (seen.toString().endsWith(PROMPT)) {
                return true;
            }
        }
        return false;
    }

    private static String h2() throws IOException {
        try {
            return Path.of(org.h2.Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
