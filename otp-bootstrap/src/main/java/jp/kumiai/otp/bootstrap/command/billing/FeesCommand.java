package jp.kumiai.otp.bootstrap.command.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code otp fees}: 利用手数料 and their direct debits. */
@Command(name = "fees")
public final class FeesCommand extends Group {

    @Command(name = "run")
    int runMonth(
            @Mixin BankOptions bank, @Mixin CalendarOptions calendar, @Parameters(paramLabel = "MONTH") FeeMonth month)
            throws IOException {
        return bank.answer(calendar.policies(), product -> {
            ProgressBar progress = bank.progress();
            var outcome = product.bank().fees().run().run(month, bank.operator(), progress);
            progress.done();
            return outcome.bimap(Refusal::of, FeeAnswer::of);
        });
    }

    @Command(name = "show")
    int show(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "MONTH") FeeMonth month,
            @Option(names = "--after", paramLabel = "N", defaultValue = "0") long after)
            throws IOException {
        return bank.answer(product -> product.bank()
                .fees()
                .show()
                .run(month)
                .<ObjectNode>map(run -> {
                    List<Debit> page = product.bank().fees().show().debits(month, after);
                    ObjectNode answer = FeeAnswer.of(run);
                    answer.set("page", Answer.array(page.map(DebitAnswer::of)));
                    return answer;
                })
                .toEither(Refusal.of(BillingFailure.NO_SUCH_RUN)));
    }

    @Command(name = "statement")
    int statement(
            @Mixin BankOptions bank,
            @Mixin CalendarOptions calendar,
            @Parameters(paramLabel = "CONTRACT") ContractId contract,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate day)
            throws IOException {
        return bank.answer(
                calendar.policies(),
                product -> product.bank()
                        .companies()
                        .show()
                        .show(contract)
                        .map(company -> day != null
                                ? day
                                : BankTime.wallClock(company.now()).toLocalDate())
                        .toEither(BillingFailure.UNKNOWN_CONTRACT)
                        .flatMap(on -> product.bank().fees().show().onDay(contract, on))
                        .bimap(Refusal::of, FeeAnswer::of));
    }

    @Command(name = "file")
    int file(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "MONTH") FeeMonth month,
            @Option(names = "--collector", paramLabel = "FILE", defaultValue = "${env:OTP_COLLECTOR}", required = true)
                    Path collector,
            @Option(names = "--out", paramLabel = "FOLDER", required = true) Path folder,
            @Option(names = "--crlf") boolean crlf)
            throws IOException {
        DebitFiles files = new DebitFiles(folder, month);
        WriteDirectDebits.Command command = new WriteDirectDebits.Command(
                month, CollectorFile.read(collector), crlf ? LineEnd.CRLF : LineEnd.NONE, files);
        return bank.answer(product -> written(product, command, files));
    }

    private static Either<Refusal, ObjectNode> written(
            Product product, WriteDirectDebits.Command command, DebitFiles files) throws IOException {
        boolean whole = false;
        try {
            var outcome = product.bank().fees().writeDebits().write(command);
            whole = true;
            return outcome.bimap(Refusal::of, done -> FeeAnswer.of(done, files));
        } finally {
            if (!whole) {
                files.remove();
            }
        }
    }

    @Command(name = "result")
    int result(
            @Mixin BankOptions bank,
            @Parameters(paramLabel = "MONTH", index = "0") FeeMonth month,
            @Parameters(paramLabel = "FILE", index = "1") Path file,
            @Option(names = "--collector", paramLabel = "FILE", defaultValue = "${env:OTP_COLLECTOR}", required = true)
                    Path collector,
            @Option(names = "--store") boolean store)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("there is no file " + file);
        }
        ReadDirectDebitResults.Command command = new ReadDirectDebitResults.Command(
                month, CollectorFile.read(collector), () -> Files.newInputStream(file), bank.operator(), !store);
        return bank.answer(product -> product.bank()
                .fees()
                .readResults()
                .read(command)
                .bimap(
                        FeeAnswer::refusal,
                        settled -> store
                                ? FeeAnswer.of(settled)
                                : FeeAnswer.foreseen(settled)
                                        .put("note", bank.words().dryRun())));
    }
}
