package jp.kumiai.otp.adapter.http.page.bank.words;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.application.company.csv.EntryFileFailure;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.csv.CsvProblem;

/** Why a file of companies is not taken, in words, and each of its refused lines. */
public final class EntryFileWords {

    private static final int SHOWN = 100;

    private EntryFileWords() {}

    public static String of(EntryFileFailure failure) {
        return switch (failure.code()) {
            case TOO_LARGE -> "ファイルが大きすぎます。分割してください。";
            case NOT_TEXT -> "文字コードがUTF-8でもシフトJISでもありません。";
            case BAD_HEADING -> "1行目の見出しが正しくありません。次の点を直してください。";
            case NO_LINES -> "見出しの下に、登録する行がありません。";
            case LINES_REFUSED -> "登録できない行があります。何も登録していません。次の行を直してください。";
        };
    }

    /** The lines to mend, the first hundred of them; none when the file is wrong as a whole. */
    public static Option<Sheet> lines(EntryFileFailure failure) {
        if (failure instanceof EntryFileFailure.BadHeading heading) {
            return Option.some(sheet(heading.problems().map(RefusedLine.NotCsv::new)));
        }
        return failure instanceof EntryFileFailure.LinesRefused refused
                ? Option.some(sheet(refused.report().refusals()))
                : Option.none();
    }

    private static Sheet sheet(List<? extends RefusedLine> lines) {
        return Sheet.of("refused", "直す行", "行", "項目", "理由")
                .rows(List.<RefusedLine>narrow(lines)
                        .take(SHOWN)
                        .map(line -> List.of(
                                Cell.words(String.valueOf(line.line())),
                                Cell.words(line.column().getOrElse("-")),
                                Cell.words(reason(line)))));
    }

    private static String reason(RefusedLine line) {
        return switch (line.code()) {
            case NOT_CSV -> reason(((RefusedLine.NotCsv) line).problem().reason());
            case BAD_FIELD -> "空欄か、書き方が正しくありません。";
            case TWICE_IN_FILE -> "同じ番号の行が、前の" + ((RefusedLine.TwiceInFile) line).earlier() + "行目にあります。";
            case NOT_POSSIBLE -> CompanyWords.of(((RefusedLine.NotPossible) line).failure());
        };
    }

    private static String reason(CsvProblem.Reason reason) {
        return switch (reason) {
            case HEADING_MISSING -> "見出しがありません。";
            case UNKNOWN_COLUMN -> "この見出しの項目はありません。";
            case DOUBLE_COLUMN -> "同じ項目が2つあります。";
            case MISSING_COLUMN -> "この項目がありません。";
            case TOO_FEW_FIELDS -> "見出しより項目の少ない行です。";
            case TOO_MANY_FIELDS -> "見出しより項目の多い行です。";
            case QUOTE_NOT_CLOSED -> "引用符（\"）が閉じていません。";
            case QUOTE_IN_PLAIN_FIELD -> "引用符（\"）で始まらない項目の中に、引用符があります。";
            case TEXT_AFTER_QUOTE -> "閉じた引用符（\"）の後に、文字があります。";
            case CONTROL_CHARACTER -> "タブなどの制御文字があります。";
            case RECORD_TOO_LONG -> "1行が4,096文字を超えています。";
        };
    }
}
