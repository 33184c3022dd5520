package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has of the machine's memory just now, as Linux tells it in /proc. Stateless. */
final class ResidentMemory {

    private static final String LINE = "VmRSS:";
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;

    private ResidentMemory() {}

    static double megabytesOf(ProcessHandle process) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(text -> text.startsWith(LINE))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_OF_A_MEGABYTE;
    }
}
