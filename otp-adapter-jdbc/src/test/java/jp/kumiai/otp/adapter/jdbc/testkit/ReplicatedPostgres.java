package jp.kumiai.otp.adapter.jdbc.testkit;

import io.vavr.collection.HashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * A primary and a standby that follows it, for tests of what becomes of commits when the primary dies.
 *
 * <p>Who fails over is the test: nothing here watches the primary or promotes the standby by itself.
 */
public final class ReplicatedPostgres implements AutoCloseable {

    private static final String STANDBY = "standby";

    /** Whether the primary waits for the standby before it acknowledges a commit. */
    public enum Replication {
        SYNCHRONOUS("'ANY 1 (" + STANDBY + ")'"),
        ASYNCHRONOUS("''");

        private final String standbyNames;

        Replication(String standbyNames) {
            this.standbyNames = standbyNames;
        }
    }

    private final PostgresNode primary;
    private final PostgresNode standby;

    private ReplicatedPostgres(PostgresNode primary, PostgresNode standby) {
        this.primary = primary;
        this.standby = standby;
    }

    /** Starts both, the standby on a copy of what the primary began with; takes a few seconds. */
    public static ReplicatedPostgres start(Path directory, Replication replication) {
        Path copy = directory.resolve(STANDBY);
        PostgresNode primary = PostgresNode.start(
                directory.resolve("primary"),
                HashMap.of("synchronous_standby_names", replication.standbyNames),
                made -> copy(made, copy));
        PostgresNode standby = PostgresNode.start(copy, HashMap.empty(), made -> follow(primary, made));
        ReplicatedPostgres both = new ReplicatedPostgres(primary, standby);
        Eventually.isTrue("the standby follows", () -> primary.says("SELECT count(*) = 1 FROM pg_stat_replication"));
        return both;
    }

    private static void follow(PostgresNode primary, Path standby) {
        String settings = "primary_conninfo = 'host=localhost port=" + primary.port()
                + " user=postgres application_name=" + STANDBY + "'\n";
        try {
            Files.createFile(standby.resolve("standby.signal"));
            // not on the command line, which would have the last word for ever
            Files.writeString(standby.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of both, for a client that looks for the primary. */
    public String url() {
        return "jdbc:postgresql://localhost:" + primary.port() + ",localhost:" + standby.port()
                + "/postgres?user=postgres";
    }

    /** The one that is the primary at first. */
    public PostgresNode primary() {
        return primary;
    }

    /** Waits until the standby has all that the primary has. */
    public void catchUp() {
        Eventually.isTrue(
                "the standby has everything",
                () -> primary.says("SELECT bool_and(replay_lsn >= pg_current_wal_lsn()) FROM pg_stat_replication"));
    }

    /** Has the standby follow nobody any more, though it lives. */
    public void cutOffStandby() {
        standby.tell("ALTER SYSTEM SET primary_conninfo = ''");
        standby.tell("SELECT pg_reload_conf()");
        Eventually.isTrue(
                "the standby follows nobody", () -> primary.says("SELECT count(*) = 0 FROM pg_stat_replication"));
    }

    /** Kills the primary, for good, and makes the standby one. */
    public void failOver() {
        primary.kill();
        standby.tell("SELECT pg_promote()");
    }

    /** Waits until a commit waits for the standby, and does this to its server process. */
    public void toTheOneThatWaits(Blow blow) {
        String hit = "SELECT count(" + blow.function + "(pid)) > 0 FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        Eventually.isTrue("a commit waits for the standby", () -> primary.says(hit));
    }

    /** What an operator may do to a server process that seems to hang. */
    public enum Blow {
        CANCEL("pg_cancel_backend"),
        TERMINATE("pg_terminate_backend");

        private final String function;

        Blow(String function) {
            this.function = function;
        }
    }

    @Override
    public void close() {
        standby.close();
        primary.close();
    }
}
