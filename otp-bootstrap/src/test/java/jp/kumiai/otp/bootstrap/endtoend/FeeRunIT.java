package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.JdbcLedger;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code otp fees run}, killed with -9 in the middle of its pages, and run again until it is done. */
class FeeRunIT {

    private static final int CONTRACTS = 20_000;
    private static final int KILLS = 3;
    /** What the database grows by before a kill: a few pages of debits, the second time twice as much and so on. */
    private static final long BYTES_UNTIL_KILLED = 300_000;

    private static final RepresentativeAccount ACCOUNT =
            new RepresentativeAccount("2999", "001", AccountKind.ORDINARY, "1234567", new AccountHolder("ｶ)ﾐﾎﾝ"));

    private final FeeMonth month = FeeMonth.of(Instant.now());

    @TempDir
    private Path folder;

    @Test
    @Tag("F12")
    void booksEveryContractOnceHoweverOftenItIsKilled() throws IOException {
        run("staff", "list");
        foundCompanies();
        List<Long> reached = List.empty();
        for (int i = 0; i < KILLS; i++) {
            long size = size();
            try (ChildProcess process = ChildProcess.startForShort("fees", "run", month.toString(), "--data", data())) {
                long grown = size + BYTES_UNTIL_KILLED * (i + 1);
                Eventually.isTrue("it is booking", () -> size() > grown);
                process.kill();
            }
            reached = reached.append(contractsDone());
        }
        System.out.println("fee run of " + CONTRACTS + " contracts, killed after " + reached.mkString(", "));
        run("fees", "run", month.toString());
        run("fees", "run", month.toString());

        try (EmbeddedDatabase database = open()) {
            JdbcLedger ledger = new JdbcLedger(database.dataSource());
            FeeRun run = ledger.run(month).get();
            List<Debit> debits = all(ledger);
            assertThat(run.isClosed()).isTrue();
            assertThat(run.contracts()).isEqualTo(CONTRACTS);
            assertThat(debits.map(Debit::contract).asJava())
                    .isEqualTo(List.range(0, CONTRACTS)
                            .filter(i -> i % 4 > 1)
                            .map(FeeRunIT::contract)
                            .asJava());
            assertThat(debits.map(Debit::number)).isEqualTo(List.rangeClosed(1L, (long) debits.size()));
            assertThat(run.total().amount()).isEqualTo(CONTRACTS / 4 * (110L + 220L));
            assertThat(debits.map(debit -> debit.total().amount()).sum().longValue())
                    .isEqualTo(run.total().amount());
        }
        assertThat(reached.asJava()).isSorted();
        assertThat(reached).as("killed in the middle").anyMatch(done -> done > 0 && done < CONTRACTS);
        assertThat(filed("first")).isEqualTo(filed("second"));
    }

    private byte[] filed(String name) throws IOException {
        Path collector = Files.writeString(folder.resolve("collector.properties"), """
                code=1234567890
                name=KUMIAI
                bank=2999
                bank-name=KUMIAI
                branch=001
                branch-name=HONTEN
                kind=2
                account=7654321
                """);
        Path out = Files.createDirectory(folder.resolve(name));
        run("fees", "file", month.toString(), "--collector", collector.toString(), "--out", out.toString());
        try (var files = Files.list(out)) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    private List<Debit> all(JdbcLedger ledger) {
        List<Debit> all = List.empty();
        List<Debit> page = ledger.debits(month, 0, 10_000);
        while (!page.isEmpty()) {
            all = all.appendAll(page);
            page = ledger.debits(month, page.last().number(), 10_000);
        }
        return all;
    }

    private long contractsDone() {
        try (EmbeddedDatabase database = open()) {
            return new JdbcLedger(database.dataSource())
                    .run(month)
                    .map(FeeRun::contracts)
                    .getOrElse(0L);
        }
    }

    /** Company number i has i mod 4 tokens, started a quarter ago. */
    private void foundCompanies() {
        try (EmbeddedDatabase database = open()) {
            JdbcCommits commits = new JdbcCommits(database.dataSource());
            for (List<Integer> some : List.range(0, CONTRACTS).grouped(2_000)) {
                Changes changes = some.map(this::company).fold(Changes.NONE, Changes::and);
                assertThat(commits.commit(changes)).isEqualTo(Commits.Outcome.COMMITTED);
            }
        }
    }

    private Changes company(int i) {
        LocalDate start = month.value().minusMonths(3).atDay(15);
        Instant lent = BankTime.startOf(start);
        Changes contract =
                Changes.NONE.contract(new Contract(contract(i), "株式会社" + i, Option.some(ACCOUNT), start, Version.NEW));
        return List.range(0, i % 4)
                .map(k -> new Loan(
                        contract(i),
                        new SerialNumber("%010d".formatted(i * 10L + k)),
                        lent,
                        start,
                        lent.plus(Duration.ofDays(1_500)),
                        Option.none(),
                        Version.NEW))
                .foldLeft(contract, Changes::loan);
    }

    private static ContractId contract(int i) {
        return new ContractId("K%06d".formatted(i));
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(Path.of(data()).resolve("otp"));
    }

    private long size() {
        return Path.of(data()).resolve("otp.mv.db").toFile().length();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        String[] line = List.of(arguments).append("--data").append(data()).toJavaArray(String[]::new);
        int exit = OtpCommand.execute(out, out, line);
        assertThat(exit).as(told.toString()).isZero();
    }
}
