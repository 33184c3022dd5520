package jp.kumiai.otp.bootstrap.command.retention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.io.IOException;
import java.util.concurrent.Callable;
import jp.kumiai.otp.application.retention.RemoveOldRecords;
import jp.kumiai.otp.application.retention.RetentionReport;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.domain.retention.RecordCount;
import jp.kumiai.otp.domain.retention.RetentionPeriod;
import jp.kumiai.otp.domain.retention.RetentionPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otp retention}: removes audit events and answered requests that were kept for long enough (R37a). */
@Command(name = "retention")
public final class RetentionCommand implements Callable<Integer> {

    @Option(names = "--remove")
    private boolean remove;

    @Option(names = "--keep-events", paramLabel = "PERIOD", defaultValue = "${env:OTP_KEEP_EVENTS:-10y}")
    private RetentionPeriod events = RetentionPolicy.STANDARD.events();

    @Option(names = "--keep-requests", paramLabel = "PERIOD", defaultValue = "${env:OTP_KEEP_REQUESTS:-90d}")
    private RetentionPeriod requests = RetentionPolicy.STANDARD.requests();

    @Mixin
    private BankOptions bank = new BankOptions();

    @Override
    public Integer call() throws IOException {
        RetentionPolicy policy = new RetentionPolicy(
                checked("--keep-events", events, RetentionPolicy.MIN_EVENTS),
                checked("--keep-requests", requests, RetentionPolicy.MIN_REQUESTS));
        String operator = bank.operator();
        return bank.answer(product -> {
            ProgressBar progress = bank.progress();
            RetentionReport report =
                    product.removeOldRecords().remove(new RemoveOldRecords.Command(policy, mode(), operator, progress));
            progress.done();
            return Either.right(remove ? removed(report) : foreseen(report));
        });
    }

    private RemoveOldRecords.Mode mode() {
        return remove ? RemoveOldRecords.Mode.REMOVE : RemoveOldRecords.Mode.DRY_RUN;
    }

    private RetentionPeriod checked(String option, RetentionPeriod asked, RetentionPeriod minimum) {
        if (asked.compareTo(minimum) < 0) {
            throw bank.wrong(option + ": no less than " + minimum + " (" + minimum.days() + " days), not " + asked);
        }
        return asked;
    }

    private ObjectNode foreseen(RetentionReport report) {
        return answer(report, report.due())
                .put("removed", false)
                .put("note", bank.words().nothingRemoved());
    }

    private static ObjectNode removed(RetentionReport report) {
        return answer(report, report.removed()).put("removed", true);
    }

    private static ObjectNode answer(RetentionReport report, RecordCount count) {
        return Answer.object()
                .put("eventsBefore", report.cutOffs().events().toString())
                .put("events", count.events())
                .put("requestsBefore", report.cutOffs().requests().toString())
                .put("requests", count.requests());
    }
}
