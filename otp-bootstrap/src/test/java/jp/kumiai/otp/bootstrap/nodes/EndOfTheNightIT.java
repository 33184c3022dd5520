package jp.kumiai.otp.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.history.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clients go on while it becomes 8:10 in Tokyo: whoever was revoked at night registers again, and nobody before. */
class EndOfTheNightIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    /** 2026年11月25日 8時5分10秒 in Tokyo. */
    private static final Instant NIGHT = Instant.parse("2026-11-24T23:05:10Z");

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int STEPS = 25;
    private static final int COMPANIES = 4;
    private static final int CALLS = 100;
    private static final long SEED = 20261130;

    @TempDir
    private Path folder;

    @Test
    @Tag("R21")
    @Tag("R29")
    void letsWhoeverWasRevokedRegisterAgain() {
        Site site = Site.on(POSTGRES.newDatabase(), folder);
        List<Company> companies = site.enter(COMPANIES);
        List<Call> calls;
        try (NodesInProcess nodes = NodesInProcess.start(3, site.database(), folder)) {
            nodes.clock().set(NIGHT);
            Load load = Load.start(InProcess.of(nodes), companies, 6, SEED);
            for (int step = 0; step < STEPS; step++) {
                load.awaitMore(CALLS);
                nodes.clock().step(STEP);
            }
            load.awaitMore(CALLS);
            calls = load.stop();
        }
        site.assertSound(calls, companies);
        assertThat(companies.stream().map(Company::leaver).map(Colleague::loginId))
                .as("leavers who registered again")
                .anyMatch(leaver -> registered(leaver, calls));
    }

    private static boolean registered(String user, List<Call> calls) {
        return calls.stream()
                .anyMatch(call -> call.kind() == Call.Kind.REGISTER
                        && call.by().user().equals(user)
                        && call.answer().equals(Call.OK));
    }
}
