package jp.kumiai.otp.bootstrap.command.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.company.csv.EntryFileFailure;
import jp.kumiai.otp.application.company.csv.EntryFileReport;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.Refusal;
import jp.kumiai.otp.bootstrap.command.line.Words;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.csv.CsvProblem;

/** What became of a file of companies or users, with a sentence on every line that is refused. */
final class EntryFileAnswer {

    private EntryFileAnswer() {}

    static Either<Refusal, ObjectNode> of(Either<EntryFileFailure, EntryFileReport> outcome, Words words) {
        return outcome.bimap(
                failure -> new Refusal(failure.code().name(), facts(failure, words)),
                report -> accepted(report, words));
    }

    private static ObjectNode facts(EntryFileFailure failure, Words words) {
        return switch (failure.code()) {
            case TOO_LARGE, NOT_TEXT, NO_LINES -> Answer.object().put("stored", false);
            case BAD_HEADING -> heading(((EntryFileFailure.BadHeading) failure).problems(), words);
            case LINES_REFUSED -> report(((EntryFileFailure.LinesRefused) failure).report(), words);
        };
    }

    private static ObjectNode heading(List<CsvProblem> problems, Words words) {
        ObjectNode answer = Answer.object().put("stored", false);
        answer.set("refusals", Answer.array(problems.map(each -> refusal(new RefusedLine.NotCsv(each), words))));
        return answer;
    }

    private static ObjectNode accepted(EntryFileReport report, Words words) {
        ObjectNode answer = report(report, words);
        return report.stored() ? answer : answer.put("note", words.dryRun());
    }

    private static ObjectNode report(EntryFileReport report, Words words) {
        ObjectNode answer = Answer.object()
                .put("stored", report.stored())
                .put("lines", report.lines())
                .put("entered", report.entered())
                .put("unchanged", report.unchanged())
                .put("refused", report.refused());
        answer.set("refusals", Answer.array(report.refusals().map(each -> refusal(each, words))));
        return answer;
    }

    private static ObjectNode refusal(RefusedLine line, Words words) {
        ObjectNode answer = Answer.object().put("line", line.line());
        Answer.put(answer, "column", line.column());
        String reason = reason(line);
        answer.put("reason", reason);
        earlier(line).forEach(number -> answer.put("earlier", number));
        return answer.put("message", words.failure(reason));
    }

    private static String reason(RefusedLine line) {
        return switch (line.code()) {
            case NOT_CSV -> ((RefusedLine.NotCsv) line).problem().reason().name();
            case BAD_FIELD, TWICE_IN_FILE -> line.code().name();
            case NOT_POSSIBLE -> ((RefusedLine.NotPossible) line).failure().name();
        };
    }

    private static Option<Integer> earlier(RefusedLine line) {
        return line instanceof RefusedLine.TwiceInFile twice ? Option.some(twice.earlier()) : Option.none();
    }
}
