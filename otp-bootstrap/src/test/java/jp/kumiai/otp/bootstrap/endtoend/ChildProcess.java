package jp.kumiai.otp.bootstrap.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kumiai.otp.bootstrap.Main;

/** The product as a process of its own, as an operator runs it. */
public final class ChildProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^:/]+:(\\d+)/");

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ChildProcess start(String... arguments) {
        return start(List.of(), arguments);
    }

    /** One that collects as {@code ./otp} has Java do it. */
    public static ChildProcess startAsShipped(String... arguments) {
        return start(List.of("-XX:+UseSerialGC", "-Xmn32m"), arguments);
    }

    /** One that stretches no password, for which its code would be too slow; it starts in half the time. */
    public static ChildProcess startForShort(String... arguments) {
        return start(List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private static ChildProcess start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says where it serves. */
    public int port() {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    readOn();
                    return Integer.parseInt(address.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("it ended without serving:\n" + String.join("\n", lines));
    }

    /** What it said until it served, on both streams. */
    public List<String> said() {
        return List.copyOf(lines);
    }

    /** Somebody must read what it goes on to say, or it waits for that one day. */
    private void readOn() {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "output of a child");
        reader.setDaemon(true);
        reader.start();
    }

    public long pid() {
        return process.pid();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** SIGTERM; returns when it has ended. */
    public void terminate() {
        process.destroy();
        await();
    }

    /** Lets it live for so long; false when it ends before. */
    public boolean livesOnFor(Duration time) {
        try {
            return !process.waitFor(time.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
