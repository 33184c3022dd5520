package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.RunningDemo;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirteen months of a bank's life over the API: new companies, more tokens, losses, returns, expiries, unpaid debits.
 * Every month's debits are what an independent calculation says, and its direct debit file has them, byte for byte.
 */
class BankYearIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);
    private static final long SEED = 20_261_125;
    private static final String DEMO_COMPANY = "1000001";

    /** What the demo has lent to its company on its first day. */
    private static final List<String> DEMO_TOKENS =
            List.of("12345678", "23456789", "34567890", "33456789", "45678901", "56789012");

    /** The 10th, or the next day that is no Saturday, Sunday or holiday, looked up in a calendar on the wall. */
    private static final List<LocalDate> DEBIT_DAYS = List.of(
            LocalDate.of(2026, 12, 10),
            LocalDate.of(2027, 1, 12),
            LocalDate.of(2027, 2, 10),
            LocalDate.of(2027, 3, 10),
            LocalDate.of(2027, 4, 12),
            LocalDate.of(2027, 5, 10),
            LocalDate.of(2027, 6, 10),
            LocalDate.of(2027, 7, 12),
            LocalDate.of(2027, 8, 10),
            LocalDate.of(2027, 9, 10),
            LocalDate.of(2027, 10, 12),
            LocalDate.of(2027, 11, 10),
            LocalDate.of(2027, 12, 10));

    @TempDir
    private Path folder;

    private final IndependentLedger ledger = new IndependentLedger();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<YearMonth, byte[]> files = new TreeMap<>();

    @Test
    @Tag("F1")
    @Tag("F4")
    @Tag("F7")
    @Tag("F8")
    @Tag("F9")
    @Tag("F10")
    @Tag("F11")
    @Tag("F12")
    @Tag("F14")
    @Tag("R8")
    void debitsEveryMonthWhatAnIndependentCalculationSays() throws IOException {
        deliver(BankYear.SHORT_LIVED, 60, "--expires", BankYear.EXPIRY_OF_THE_SHORT_LIVED.toString());
        deliver("62", 400, "--expires", "2031-11-01T08:00");
        try (RunningDemo demo = RunningDemo.in(folder.resolve("data"))) {
            BankYear year = new BankYear(SEED, demo, ledger, FIRST);
            ApiClient here = new ApiClient(demo.port());
            ApiClient there = new ApiClient(demo.anotherPort());
            DEMO_TOKENS.forEach(serial -> ledger.sent(
                    DEMO_COMPANY, serial, LocalDate.of(2026, 11, 24), LocalDateTime.of(2031, 11, 24, 8, 0)));
            LocalDate nextRun = LocalDate.of(2026, 12, 4);
            int months = 0;
            for (LocalDate day = FIRST; months < DEBIT_DAYS.size(); day = day.plusDays(1)) {
                year.live(day);
                if (day.equals(nextRun)) {
                    demo.clock().set(day.atTime(22, 0).atZone(TOKYO).toInstant());
                    bill(DEBIT_DAYS.get(months), year, here, there);
                    nextRun = day.withDayOfMonth(1).plusMonths(1).plusDays(random.nextInt(8));
                    months++;
                }
            }
            assertThat(year.companies()).hasSizeGreaterThan(20);
            assertThat(year.forms()).isGreaterThan(150);
        }
        assertThat(files).hasSize(DEBIT_DAYS.size());
    }

    private void bill(LocalDate debitDay, BankYear year, ApiClient here, ApiClient there) {
        YearMonth month = YearMonth.from(debitDay);
        BankDesk desk = BankDesk.of(here, "jimu");
        desk.post("/fee-runs", ApiClient.object("month", month.toString()));
        BankDesk.of(there, "jimu").post("/fee-runs", ApiClient.object("month", month.toString()));
        JsonNode run = closed(desk, month);
        Map<String, IndependentLedger.Due> due = ledger.due(month, everybody(year));
        Map<String, JsonNode> debits = debits(desk, month);

        assertThat(run.path("debitDay").asText()).isEqualTo(debitDay.toString());
        assertThat(debits.keySet()).as("who is debited in %s", month).isEqualTo(due.keySet());
        due.forEach((company, expected) -> assertThat(Shown.of(debits.getOrDefault(company, MissingNode.getInstance())))
                .as("%s in %s", company, month)
                .isEqualTo(expected));
        assertThat(run.path("total").asLong())
                .isEqualTo(due.values().stream()
                        .mapToLong(IndependentLedger.Due::total)
                        .sum());
        collect(debitDay, desk, debits);
    }

    /** The other bank gets the file, and answers that one debit in six was not paid. */
    private void collect(LocalDate debitDay, BankDesk desk, Map<String, JsonNode> debits) {
        YearMonth month = YearMonth.from(debitDay);
        String run = "/fee-runs/" + month;
        byte[] requests = desk.download(run + "/direct-debit/1");
        Map<String, Long> asked = new HashMap<>();
        Map<String, Long> unpaid = new HashMap<>();
        byte[] results = OtherBank.results(requests, request -> {
            asked.put(request.customer(), request.yen());
            int code = random.nextInt(6) == 0 ? 1 : 0;
            if (code == 1) {
                unpaid.put(request.customer(), request.yen());
            }
            return code;
        });
        JsonNode looked = desk.post(run + "/direct-debit-results?dryRun=true", results);
        JsonNode booked = desk.post(run + "/direct-debit-results?dryRun=false", results);
        JsonNode again = desk.post(run + "/direct-debit-results?dryRun=false", results);

        assertThat(requests).hasSize(120 * (debits.size() + 3));
        assertThat(OtherBank.debitDay(requests))
                .isEqualTo("%02d%02d".formatted(debitDay.getMonthValue(), debitDay.getDayOfMonth()));
        assertThat(looked.path("booked").asBoolean()).isFalse();
        assertThat(booked.path("newlySettled").asLong()).isEqualTo(debits.size());
        assertThat(booked.path("unpaid").asInt()).isEqualTo(unpaid.size());
        assertThat(again.path("newlySettled").asLong()).isZero();
        debits.forEach((company, debit) -> {
            String customer = "%d%02d%014d"
                    .formatted(
                            month.getYear(),
                            month.getMonthValue(),
                            debit.path("number").asLong());
            assertThat(asked).containsEntry(customer, debit.path("total").asLong());
            if (unpaid.containsKey(customer)) {
                ledger.notPaid(company, month, debit.path("total").asLong());
            }
        });
        assertThat(desk.download(run + "/direct-debit/1")).isEqualTo(requests);
        files.put(month, requests);
    }

    private static List<String> everybody(BankYear year) {
        return Stream.concat(Stream.of(DEMO_COMPANY), year.companies().stream()).toList();
    }

    private static JsonNode closed(BankDesk desk, YearMonth month) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode run = desk.get("/fee-runs/" + month);
        while (!run.path("closed").asBoolean() && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
            run = desk.get("/fee-runs/" + month);
        }
        assertThat(run.path("closed").asBoolean()).isTrue();
        return run;
    }

    private static Map<String, JsonNode> debits(BankDesk desk, YearMonth month) {
        Map<String, JsonNode> debits = new TreeMap<>();
        JsonNode page = desk.get("/fee-runs/" + month + "/debits").path("debits");
        while (!page.isEmpty()) {
            page.forEach(debit -> debits.put(debit.path("contract").asText(), debit));
            long last = page.get(page.size() - 1).path("number").asLong();
            page = desk.get("/fee-runs/" + month + "/debits?after=" + last).path("debits");
        }
        return debits;
    }

    /** What the API shows of a debit, in the terms of the calculator. */
    private static final class Shown {

        static IndependentLedger.Due of(JsonNode debit) {
            int tokens = 0;
            long monthly = 0;
            long reissue = 0;
            long carried = 0;
            for (JsonNode line : debit.path("lines")) {
                long yen = line.path("amount").asLong();
                switch (line.path("code").asText()) {
                    case "MONTHLY_FEE" -> {
                        monthly += yen;
                        tokens = line.path("tokens").asInt();
                    }
                    case "REISSUE_FEE" -> reissue += yen;
                    case "CARRIED_OVER" -> carried += yen;
                    default -> throw new AssertionError("a line of no known kind");
                }
            }
            return new IndependentLedger.Due(tokens, monthly, reissue, carried);
        }
    }

    /** A vendor's delivery, imported by the command line. */
    private void deliver(String prefix, int tokens, String... options) throws IOException {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            csv.append("%s%06d,%040x%n".formatted(prefix, i, 1_000_003L * (i + 1)));
        }
        Path file = Files.writeString(folder.resolve("tokens-" + prefix + ".csv"), csv);
        java.util.ArrayList<String> line = new java.util.ArrayList<>(List.of(
                "import",
                file.toString(),
                "--store",
                "--data",
                folder.resolve("data").toString()));
        line.addAll(List.of(options));
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);

        int exit = OtpCommand.execute(out, out, line.toArray(String[]::new));

        assertThat(exit).as(told.toString()).isZero();
    }
}
