package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process holds after a full collection, as its JDK's {@code jcmd} tells it. Stateless. */
final class LiveHeap {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;

    private LiveHeap() {}

    static double megabytesOf(ProcessHandle process) throws IOException, InterruptedException {
        ask(process, "GC.run");
        Matcher used = USED.matcher(ask(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd tells nothing of a heap that is collected by G1");
        }
        return Long.parseLong(used.group(1)) / KILOBYTES_OF_A_MEGABYTE;
    }

    private static String ask(ProcessHandle process, String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd failed: " + told);
        }
        return told;
    }
}
