package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import jp.kumiai.otp.domain.csv.CsvProblem;
import jp.kumiai.otp.domain.csv.CsvProblem.Reason;
import jp.kumiai.otp.domain.csv.CsvRow;
import jp.kumiai.otp.domain.csv.CsvTable;

/** Reads the text of a table of cases; a line that begins with {@code #} is a remark. */
final class CaseTable {

    private static final Pattern REMARK = Pattern.compile("(?m)^\\uFEFF?#.*$");

    private final String name;
    private final CaseKind kind;
    private final CsvTable table;

    private CaseTable(String name, CaseKind kind, CsvTable table) {
        this.name = name;
        this.kind = kind;
        this.table = table;
    }

    /** The rows of this file, each itself or why it cannot be read; one or more. */
    static List<Either<MalformedCase, Case>> cases(String name, byte[] bytes) {
        try {
            CaseTable first = opened(name, bytes);
            List<Either<MalformedCase, Case>> cases = Stream.continually(first.table::next)
                    .takeWhile(Option::isDefined)
                    .map(row -> first.read(row.get()))
                    .toList();
            return cases.isEmpty() ? List.of(Either.left(new MalformedCase(name, "no row below the heading"))) : cases;
        } catch (MalformedCase e) {
            return List.of(Either.left(e));
        }
    }

    private static CaseTable opened(String name, byte[] bytes) {
        CaseKind kind = CaseKind.of(name)
                .getOrElseThrow(() -> new MalformedCase(
                        name,
                        "expected a name that begins with one of "
                                + List.of(CaseKind.values())
                                        .map(CaseKind::fileName)
                                        .mkString(", ")));
        String text = REMARK.matcher(decoded(name, bytes)).replaceAll("");
        PrimitiveIterator.OfInt characters = text.chars().iterator();
        return CsvTable.open(() -> characters.hasNext() ? characters.nextInt() : -1, CaseColumns.with(kind.columns()))
                .map(table -> new CaseTable(name, kind, table))
                .getOrElseThrow(problems -> problem(name, kind, problems.head()));
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedCase(name, "not in UTF-8; a spreadsheet calls it \"CSV UTF-8\"");
        }
    }

    private Either<MalformedCase, Case> read(Either<CsvProblem, CsvRow> next) {
        if (next.isLeft()) {
            return Either.left(problem(name, kind, next.getLeft()));
        }
        CaseRow row = new CaseRow(name, next.get());
        try {
            return Either.right(new Case(kind, row, row.rules(), row.name()));
        } catch (MalformedCase e) {
            return Either.left(e);
        }
    }

    private static MalformedCase problem(String name, CaseKind kind, CsvProblem problem) {
        String where = "%s, line %d".formatted(name, problem.line())
                + problem.column().map(column -> ", column " + column).getOrElse("");
        return new MalformedCase(
                where,
                words(problem.reason()) + "; expected the columns "
                        + CaseColumns.with(kind.columns())
                                .map(column -> column.name())
                                .mkString(","));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case HEADING_MISSING -> "there is not even a heading";
            case UNKNOWN_COLUMN -> "no such column";
            case DOUBLE_COLUMN -> "the column stands there twice";
            case MISSING_COLUMN -> "the column is missing";
            case TOO_FEW_FIELDS -> "fewer fields than the heading has";
            case TOO_MANY_FIELDS -> "more fields than the heading has";
            case QUOTE_NOT_CLOSED -> "a quoted field does not end";
            case QUOTE_IN_PLAIN_FIELD -> "a quote in a field that does not begin with one";
            case TEXT_AFTER_QUOTE -> "something stands behind a closing quote";
            case CONTROL_CHARACTER -> "a control character";
            case RECORD_TOO_LONG -> "the line is longer than 4,096 characters";
        };
    }
}
