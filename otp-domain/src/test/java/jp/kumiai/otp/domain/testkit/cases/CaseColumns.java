package jp.kumiai.otp.domain.testkit.cases;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.csv.CsvColumn;

/** The columns that every kind of case has: which rules it is an example of, and what it is called. */
final class CaseColumns {

    static final CsvColumn RULES = CsvColumn.of("rules");
    static final CsvColumn NAME_JA = CsvColumn.of("name_ja");
    static final CsvColumn NAME_EN = CsvColumn.of("name_en");

    private CaseColumns() {}

    static List<CsvColumn> with(List<CsvColumn> ofTheKind) {
        return List.of(RULES, NAME_JA, NAME_EN).appendAll(ofTheKind);
    }
}
