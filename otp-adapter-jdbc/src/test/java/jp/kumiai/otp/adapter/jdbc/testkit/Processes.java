package jp.kumiai.otp.adapter.jdbc.testkit;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The processes of this machine, as far as a test has business with them: those of a server that it started. */
final class Processes {

    private Processes() {}

    /** Ends a process and all that it has started, by SIGKILL; returns when none of them holds anything any more. */
    static void kill(long id) {
        ProcessHandle first = ProcessHandle.of(id).orElseThrow();
        // or it might start another one after it was asked for them
        stop(first);
        List<ProcessHandle> all = List.ofAll(first.descendants().toList()).prepend(first);
        all.forEach(ProcessHandle::destroyForcibly);
        Eventually.isTrue("all processes are gone", () -> !all.exists(Processes::isRunning));
    }

    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False for one that has ended, whether its end was taken note of or not. */
    private static boolean isRunning(ProcessHandle process) {
        try {
            return process.isAlive() && !Files.readString(stat(process)).contains(") Z ");
        } catch (NoSuchFileException e) {
            // this system tells of its processes elsewhere, or this one has just gone
            return process.isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path stat(ProcessHandle process) {
        return Path.of("/proc", String.valueOf(process.pid()), "stat");
    }
}
