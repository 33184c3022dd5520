package jp.kumiai.otp.bootstrap.command.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.page.report.Csv;
import jp.kumiai.otp.adapter.http.page.report.ReportMaker;
import jp.kumiai.otp.adapter.http.page.report.Subject;
import jp.kumiai.otp.application.report.AskedPeriod;
import jp.kumiai.otp.application.report.ShowReports;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.DataOptions;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.KeyOptions;
import jp.kumiai.otp.bootstrap.command.line.PrintOptions;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.bootstrap.command.line.Words;
import jp.kumiai.otp.domain.report.PeriodFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** What every report has: where the data and the key are, and how it answers. */
final class ReportOptions {

    @CommandLine.Option(names = "--csv")
    private boolean csv;

    @Mixin
    private PrintOptions printing = new PrintOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** Tells how things stand. */
    int answer(Subject subject, Function<ShowReports, ObjectNode> answer) {
        return answer(subject, AskedPeriod.ANY, reports -> Either.right(answer.apply(reports)));
    }

    /** Tells what happened on days; those not given are the report's own. */
    int answer(
            Subject subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Function<ShowReports, Function<AskedPeriod, Either<PeriodFailure, ObjectNode>>> answer) {
        AskedPeriod asked = new AskedPeriod(Option.of(from), Option.of(to));
        return answer(subject, asked, reports -> answer.apply(reports).apply(asked));
    }

    private int answer(
            Subject subject, AskedPeriod asked, Function<ShowReports, Either<PeriodFailure, ObjectNode>> answer) {
        if (csv && line().getParseResult().hasMatchedOption("--json")) {
            throw printing.wrong("--csv and --json exclude each other");
        }
        DataPlace place = data.place("otp");
        try (Product product = Product.open(place, Policies.STANDARD, random -> keys.seedKey(place, random))) {
            ShowReports reports = product.bank().reports().show();
            return csv ? file(new ReportMaker(reports), subject, asked) : printed(answer.apply(reports));
        }
    }

    private int printed(Either<PeriodFailure, ObjectNode> outcome) {
        outcome.peek(printing::print);
        return outcome.fold(this::refused, answer -> ExitCode.DONE);
    }

    private int file(ReportMaker reports, Subject subject, AskedPeriod asked) {
        PrintWriter out = line().getOut();
        return reports.make(subject, asked).fold(this::refused, report -> {
            out.print(Csv.of(report.table()));
            out.flush();
            return ExitCode.DONE;
        });
    }

    private int refused(PeriodFailure failure) {
        printing.print(Refusal.of(failure).answer(Words.of(line().getResourceBundle())));
        return ExitCode.REFUSED;
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
