package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes have taken of the processors so far, as Linux tells it in /proc. Stateless. */
final class ProcessorTime {

    /** USER_HZ, which is 100 on every Linux that has a JDK. */
    private static final double TICKS_PER_MILLI = 0.1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private ProcessorTime() {}

    /** Milliseconds of all of these that are there, their threads included. */
    static double millisOf(Stream<ProcessHandle> processes) {
        return processes.mapToLong(process -> ticks(process.pid())).sum() / TICKS_PER_MILLI;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // the name in parentheses may have blanks
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        } catch (IOException e) {
            return 0;
        }
    }
}
