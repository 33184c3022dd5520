package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Consumer;
import jp.kumiai.otp.domain.csv.CsvColumn;

/** What a table of cases is about: its file's name begins with the kind's, {@code fees-2027.csv} for instance. */
@SuppressWarnings("ImmutableEnumChecker") // a list of vavr and a reference to a static method: neither changes
enum CaseKind {
    REISSUE(ReissueCases.COLUMNS, ReissueCases::check),
    FEES(FeeCases.COLUMNS, FeeCases::check),
    LOCKOUT(LockoutCases.COLUMNS, LockoutCases::check),
    CODES(CodeCases.COLUMNS, CodeCases::check);

    private final List<CsvColumn> columns;
    private final Consumer<CaseRow> check;

    CaseKind(List<CsvColumn> columns, Consumer<CaseRow> check) {
        this.columns = columns;
        this.check = check;
    }

    static Option<CaseKind> of(String fileName) {
        return List.of(values()).find(kind -> fileName.startsWith(kind.fileName()));
    }

    /** What the names of its files begin with. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns of its own, in the order in which they are told. */
    List<CsvColumn> columns() {
        return columns;
    }

    /** Does what the row says and compares. */
    void check(CaseRow row) {
        check.accept(row);
    }
}
