package jp.kumiai.otp.adapter.jdbc.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pg_dump} of PostgreSQL 15 while commits go on, where it is installed. */
final class DumpIT {

    private static final Path TOOLS = Path.of("/usr/lib/postgresql/15/bin");

    @TempDir
    private Path folder;

    @Test
    void isOneMomentOfTheDatabaseAndGoesOnFromThere() throws Exception {
        assumeTrue(Files.isExecutable(TOOLS.resolve("pg_dump")), "pg_dump 15 is not installed");
        try (PostgresServer server = PostgresServer.start(PostgresMajor.OLDEST)) {
            String atWork = server.newDatabase();
            String empty = server.newDatabase();
            JdbcStore store = new JdbcStore(PostgresServer.connectionsTo(atWork));
            Schema.migrate(store.source());
            store.given(DataShoji.founded());
            Path dump = folder.resolve("otp.dump");

            int before = counted(store);
            underLoad(store, () -> tool(atWork, "pg_dump", "--format=custom", "--file=" + dump, name(atWork)));
            tool(empty, "pg_restore", "--exit-on-error", "--dbname=" + name(empty), dump.toString());

            JdbcStore restored = new JdbcStore(PostgresServer.connectionsTo(empty));
            Schema.migrate(restored.source());
            int then = counted(restored);
            assertThat(then).isBetween(before, counted(store));
            assertThat(restored.events()).hasSize(then);
            assertThat(restored.commits().commit(oneMore(restored))).isEqualTo(Outcome.COMMITTED);
            assertThat(counted(restored)).isEqualTo(then + 1);
        }
    }

    /** Each commit counts one failure more and appends one event, so that the two are equal at every moment. */
    private static void underLoad(JdbcStore store, Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> commits = thread.submit(() -> {
                int committed = 0;
                while (!done.get()) {
                    committed += store.commits().commit(oneMore(store)) == Outcome.COMMITTED ? 1 : 0;
                }
                return committed;
            });
            work.run();
            done.set(true);
            assertThat(commits.get(30, TimeUnit.SECONDS)).isPositive();
        } finally {
            done.set(true);
            thread.shutdown();
        }
    }

    @FunctionalInterface
    private interface Work {

        void run() throws Exception;
    }

    private static Changes oneMore(JdbcStore store) {
        Token token = store.snapshots().token(DataShoji.SHARED).get();
        CodeState codes = token.codes();
        Failures failures =
                new Failures(codes.failures().consecutive(), codes.failures().lifetime() + 1);
        return Changes.NONE
                .token(token.with(new CodeState(
                        codes.parameters(),
                        codes.watermark(),
                        codes.drift(),
                        failures,
                        codes.suspendedAt(),
                        codes.pending())))
                .event(AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.LOGGED_OUT, DataShoji.NUMBER, DataShoji.HANAKO.loginId()));
    }

    private static int counted(JdbcStore store) {
        return store.snapshots()
                .token(DataShoji.SHARED)
                .get()
                .codes()
                .failures()
                .lifetime();
    }

    private static void tool(String url, String program, String... arguments) throws IOException, InterruptedException {
        URI address = address(url);
        Process process = new ProcessBuilder(List.of(
                                TOOLS.resolve(program).toString(),
                                "--host=" + address.getHost(),
                                "--port=" + address.getPort(),
                                "--username=postgres")
                        .appendAll(List.of(arguments))
                        .asJava())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String name(String url) {
        return address(url).getPath().substring(1);
    }

    private static URI address(String url) {
        return URI.create(url.substring("jdbc:".length()));
    }
}
