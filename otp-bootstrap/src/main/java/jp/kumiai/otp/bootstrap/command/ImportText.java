package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Either;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.kumiai.otp.application.seedimport.ImportFailure;
import jp.kumiai.otp.application.seedimport.ImportReport;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.seedimport.ImportPlan;
import jp.kumiai.otp.domain.seedimport.RefusedEntry;

/** The outcome of an import in words. */
final class ImportText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ImportText() {}

    static void print(Either<ImportFailure, ImportReport> outcome, PrintWriter out) {
        if (outcome.isLeft()) {
            refused(outcome.getLeft(), out);
        } else {
            accepted(outcome.get(), out);
        }
    }

    private static void accepted(ImportReport report, PrintWriter out) {
        ImportPlan plan = report.plan();
        int count = plan.reading().keys().size();
        out.printf("%s file, %s understood, none refused.%n", plan.reading().format(), tokens(count));
        ReadingText.print(plan.reading(), out);
        expiries(report, out);
        out.println(
                report.stored()
                        ? tokens(count) + " stored."
                        : "This was a dry run: nothing was stored. Add --store to store them.");
    }

    private static void expiries(ImportReport report, PrintWriter out) {
        ImportPlan plan = report.plan();
        int assumed = plan.withoutExpiry().size();
        if (assumed > 0) {
            out.printf("%s without an expiry get %s.%n", tokens(assumed), time(report.expiryOfTheRest()));
        }
        int overridden = plan.overridden().size();
        if (overridden > 0) {
            out.printf(
                    "%s with an expiry of their own get %s instead.%n",
                    tokens(overridden), time(report.expiryOfTheRest()));
        }
        int placeholders = plan.placeholders().size();
        if (placeholders > 0) {
            out.printf(
                    "%s with an expiry from the end of 2037 on, often a placeholder; see --expires-override.%n",
                    tokens(placeholders));
        }
    }

    private static void refused(ImportFailure failure, PrintWriter out) {
        if (failure instanceof ImportFailure.EntriesRefused entries) {
            entries(entries.plan(), out);
        } else {
            out.println(reason(failure));
        }
        out.println("Nothing was stored.");
    }

    private static void entries(ImportPlan plan, PrintWriter out) {
        ReadingText.print(plan.reading(), out);
        plan.reading()
                .refused()
                .forEach(entry -> out.printf(
                        "line %d, serial %s: %s%n", entry.line(), quoted(entry.serialAsWritten()), words(entry)));
        plan.alreadyThere()
                .forEach(key -> out.printf(
                        "line %d, serial '%s': a token with this serial number is there already%n",
                        key.line(), key.serial()));
        int bad = plan.reading().refused().size() + plan.alreadyThere().size();
        int all = plan.reading().refused().size() + plan.reading().keys().size();
        out.printf("%d of %d entries refused.%n", bad, all);
    }

    private static String reason(ImportFailure failure) {
        if (failure instanceof ImportFailure.UnreadableFile unreadable) {
            return SeedFileWords.of(unreadable.failure());
        }
        if (failure instanceof ImportFailure.NoSuchContract none) {
            return "There is no contract " + none.contract() + ".";
        }
        return "Somebody else imported one of these serial numbers at the same time. Run the import again.";
    }

    private static String words(RefusedEntry entry) {
        return SeedFileWords.of(entry.reason())
                + entry.detail().map(detail -> " (" + detail + ")").getOrElse("");
    }

    private static String quoted(String serial) {
        return serial.isEmpty() ? "missing" : "'" + serial + "'";
    }

    private static String tokens(int count) {
        return count == 1 ? "1 token" : count + " tokens";
    }

    private static String time(Instant instant) {
        return TIME.format(BankTime.wallClock(instant)) + " (Tokyo)";
    }
}
