package jp.kumiai.otp.bootstrap.command.sealing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import jp.kumiai.otp.application.sealing.TrailReport;
import jp.kumiai.otp.application.sealing.VerifyTrail;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.BankOptions;
import jp.kumiai.otp.bootstrap.command.line.Group;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.bootstrap.command.line.Words;
import jp.kumiai.otp.domain.sealing.Finding;
import jp.kumiai.otp.domain.sealing.KnownSeal;
import jp.kumiai.otp.domain.sealing.TrailSeal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code otp audit}: the audit trail (監査証跡), proved by its seals. It changes nothing. */
@Command(name = "audit")
public final class AuditCommand extends Group {

    @Command(name = "verify")
    int verify(
            @Mixin BankOptions bank,
            @Option(names = "--known", paramLabel = "SEAL") KnownSeal @Nullable [] known,
            @Option(names = "--known-file", paramLabel = "FILE") @Nullable Path file)
            throws IOException {
        List<KnownSeal> all = KnownSeals.of(bank, known, file);
        return bank.answer(product -> {
            ProgressBar progress = bank.progress();
            TrailReport report = product.verifyTrail().verify(new VerifyTrail.Command(all, progress));
            progress.done();
            ObjectNode answer = answer(report, bank.words());
            return report.findings()
                    .headOption()
                    .map(first -> new Refusal(first.kind().name(), answer))
                    .<Either<Refusal, ObjectNode>>map(Either::left)
                    .getOrElse(() -> Either.right(answer));
        });
    }

    private static ObjectNode answer(TrailReport report, Words words) {
        ObjectNode answer = Answer.object()
                .put("sound", report.sound())
                .put("seals", report.seals())
                .put("events", report.events())
                .put("removed", report.removed())
                .put("unsealed", report.unsealed())
                .put("olderThanSeals", report.olderThanSeals());
        Answer.put(answer, "sealedUntil", report.last().map(TrailSeal::until));
        Answer.put(answer, "lastSeal", report.last().map(TrailSeal::known));
        answer.set("findings", Answer.array(report.findings().map(finding -> finding(finding, words))));
        return report.last().isEmpty() ? answer.put("note", words.nothingSealed()) : answer;
    }

    private static ObjectNode finding(Finding finding, Words words) {
        return Answer.object()
                .put("kind", finding.kind().name())
                .put("message", words.failure(finding.kind().name()))
                .put("firstSeal", finding.first())
                .put("lastSeal", finding.last())
                .put("since", finding.since().toString())
                .put("until", finding.until().toString())
                .put("sealed", finding.sealed())
                .put("found", finding.found());
    }
}
