package jp.kumiai.otp.adapter.jdbc.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fee run of a bank with a million companies, end to end, on a database in a file. No part of the build; run it by
 *
 * <pre>
 * ./mvnw -pl otp-adapter-jdbc -am test -Dtest=FeeRunAtScale -Dsurefire.failIfNoSpecifiedTests=false \
 *     -DargLine="-Xmx256m -Dscale.contracts=1000000 -Dscale.months=3"
 * </pre>
 *
 * and read the figures it prints.
 */
final class FeeRunAtScale {

    private static final int CONTRACTS = Integer.getInteger("scale.contracts", 1_000_000);
    private static final int MONTHS_BEFORE = Integer.getInteger("scale.months", 3);
    private static final int TOLD_EVERY = Math.max(CONTRACTS / 10, 1);
    private static final FeeMonth MAY = new FeeMonth(YearMonth.of(2026, 5));

    @TempDir
    private Path directory;

    private long toldAt = System.nanoTime();

    @Test
    void booksEveryContractOnceInFlatMemory() throws SQLException, IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("otp"))) {
            ManyCompanies.enter(database.dataSource(), CONTRACTS, MAY.value(), MONTHS_BEFORE);
            tell("entered %,d contracts with %d months before", CONTRACTS, MONTHS_BEFORE);
            Instant start = Instant.now();

            FeeRun run = FeeRuns.on(database.dataSource(), MAY.countedAt().plusSeconds(3_600))
                    .run(MAY, "batch", this::tellOften)
                    .get();

            long seconds = Duration.between(start, Instant.now()).toSeconds();
            tell(
                    "booked %,d debits of %,d yen in %,d s",
                    run.debits(), run.total().amount(), seconds);
            assertThat(run.isClosed()).isTrue();
            assertThat(run.contracts()).isEqualTo(CONTRACTS);
            assertThat(run.debits()).isEqualTo(expectedDebits());
        }
    }

    /** Those of two or three tokens, and those of one with an unpaid debit. */
    private static long expectedDebits() {
        long debits = 0;
        for (int number = 1; number <= CONTRACTS; number++) {
            debits += number % 3 > 0 || (MONTHS_BEFORE > 0 && number % 100 == 0) ? 1 : 0;
        }
        return debits;
    }

    private void tellOften(FeeRun run) {
        if (run.contracts() % TOLD_EVERY == 0 && !run.isClosed()) {
            tell("%,d contracts done", run.contracts());
        }
    }

    private void tell(String what, Object... numbers) {
        long millis = (System.nanoTime() - toldAt) / 1_000_000;
        System.out.printf("fee run at scale: +%,7d ms, %,3d MiB live: ", millis, liveMebibytes());
        System.out.printf(what + "%n", numbers);
        toldAt = System.nanoTime();
    }

    /** What is in use after a collection. */
    private static long liveMebibytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024);
    }
}
