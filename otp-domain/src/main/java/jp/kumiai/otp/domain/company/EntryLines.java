package jp.kumiai.otp.domain.company;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.csv.CsvProblem;
import jp.kumiai.otp.domain.csv.CsvRow;
import jp.kumiai.otp.domain.csv.CsvTable;

/**
 * The entries of a file as they come. Of the lines behind it, it remembers no more than their keys, to refuse one that
 * stands there twice. For one thread.
 */
public final class EntryLines<E> {

    private final CsvTable table;
    private final CsvColumn keyColumn;
    private final Function<CsvRow, Option<String>> key;
    private final Function<CsvRow, Either<List<RefusedLine>, E>> entry;
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * Reads rows of this table.
     *
     * @param key what no two lines may share, as it is compared; none when it is malformed
     * @param entry the entry of a row, or every field that is malformed
     */
    EntryLines(
            CsvTable table,
            CsvColumn keyColumn,
            Function<CsvRow, Option<String>> key,
            Function<CsvRow, Either<List<RefusedLine>, E>> entry) {
        this.table = table;
        this.keyColumn = keyColumn;
        this.key = key;
        this.entry = entry;
    }

    /** The next entry, or everything that is wrong with its line; none after the last. */
    public Option<Either<List<RefusedLine>, EntryLine<E>>> next() {
        return table.next().map(row -> row.mapLeft(EntryLines::notCsv).flatMap(this::read));
    }

    private Either<List<RefusedLine>, EntryLine<E>> read(CsvRow row) {
        Option<RefusedLine> twice = key.apply(row)
                .flatMap(text -> Option.of(lines.putIfAbsent(text, row.line())))
                .map(earlier -> new RefusedLine.TwiceInFile(row.line(), Option.some(row.heading(keyColumn)), earlier));
        Either<List<RefusedLine>, E> read = entry.apply(row);
        return twice.isDefined()
                ? Either.left(twice.toList().appendAll(read.fold(Function.identity(), ignored -> List.empty())))
                : read.map(each -> new EntryLine<>(row.line(), each));
    }

    private static List<RefusedLine> notCsv(CsvProblem problem) {
        return List.of(new RefusedLine.NotCsv(problem));
    }
}
