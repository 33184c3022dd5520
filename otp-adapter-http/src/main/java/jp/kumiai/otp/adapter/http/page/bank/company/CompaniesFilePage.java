package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Upload;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.EntryFileWords;
import jp.kumiai.otp.adapter.http.page.view.FileField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.company.csv.EntryFileFailure;
import jp.kumiai.otp.application.company.csv.EntryFileProgress;
import jp.kumiai.otp.application.company.csv.EntryFileReport;
import jp.kumiai.otp.application.company.csv.ImportContracts;

/**
 * 契約法人の一括登録, in two steps without anything kept in between: a file is looked at and every refused line is told, and
 * then the very same file is chosen again and stored.
 */
public final class CompaniesFilePage {

    public static final String PATH = "/bank/companies-file";

    /** Some 15,000 companies; longer files are for the command line. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final FileField FILE = FileField.empty(
            "file", "CSVファイル", "1行目に見出し（契約番号,契約法人名,利用開始日,銀行番号,支店番号,預金種目,口座番号,口座名義）。文字コードはUTF-8またはシフトJIS");
    private static final String CHECKED = "checked";

    private final ImportContracts companies;
    private final StaffScreens screens;

    public CompaniesFilePage(ImportContracts companies, StaffScreens screens) {
        this.companies = companies;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return screens.show(visit, first(FILE));
    }

    public Reply submit(StaffVisit visit, Upload upload) {
        Option<Body> file = upload.file(FILE.name()).filter(body -> body.length() > 0);
        Option<String> checked = upload.text(CHECKED).filter(text -> !text.isEmpty());
        return file.map(body -> checked.isDefined() ? store(visit, body, checked.get()) : look(visit, body))
                .getOrElse(() -> malformed(visit, "CSVファイルを選択してください。"));
    }

    private Reply look(StaffVisit visit, Body file) {
        return read(visit, file, true)
                .fold(failure -> refused(visit, failure), report -> screens.show(visit, second(file, report)));
    }

    private Reply store(StaffVisit visit, Body file, String checked) {
        return file.sha256().equals(checked)
                ? read(visit, file, false)
                        .fold(failure -> refused(visit, failure), report -> screens.show(visit, done(report)))
                : malformed(visit, "内容を確認したファイルと異なります。もう一度、内容の確認からやり直してください。");
    }

    private Either<EntryFileFailure, EntryFileReport> read(StaffVisit visit, Body file, boolean dryRun) {
        try {
            return companies.importContracts(new ImportContracts.Command(
                    () -> new ByteArrayInputStream(file.toBytes()),
                    dryRun,
                    visit.operator(),
                    EntryFileProgress.ignored()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply malformed(StaffVisit visit, String sentence) {
        return screens.malformed(visit, first(FILE.wrong(Option.some(sentence))));
    }

    private Reply refused(StaffVisit visit, EntryFileFailure failure) {
        DeskPage page = first(FILE).telling(Message.error("登録できないファイルです。", EntryFileWords.of(failure)));
        return screens.refused(
                visit, EntryFileWords.lines(failure).map(page::with).getOrElse(page));
    }

    private static DeskPage first(FileField file) {
        return page().with(Act.upload("companies", "内容の確認", PATH, "内容を確認")
                .saying("ファイルのすべての行を確認します。この段階では、何も登録しません。")
                .asking(file));
    }

    private static DeskPage second(Body file, EntryFileReport report) {
        return page().telling(Message.notice("まだ登録していません。", "次の内容でよければ、同じファイルをもう一度選択して「登録する」を押してください。"))
                .with(facts("確認した内容", report))
                .with(Act.upload("companies", "契約法人の登録", PATH, "登録する")
                        .saying("契約法人" + Amounts.count(report.entered()) + "件を登録します。登録済みの契約法人は変わりません。")
                        .hiding(CHECKED, file.sha256())
                        .asking(FILE))
                .with(Links.row("ways", "次の操作", List.of(Link.to("登録せずに戻る", Paths.COMPANIES))));
    }

    private static DeskPage done(EntryFileReport report) {
        return page().telling(
                        Message.success("契約法人を登録しました。", "今回新たに登録した契約法人は" + Amounts.count(report.entered()) + "件です。"))
                .with(facts("登録した内容", report))
                .with(Links.row("ways", "次の操作", List.of(Link.to("契約法人の一覧へ", Paths.COMPANIES))));
    }

    private static DeskPage page() {
        return DeskPage.titled("契約法人の一括登録").under(Paths.companies());
    }

    private static Facts facts(String title, EntryFileReport report) {
        return Facts.of("file", title)
                .and("行数", Cell.words(Amounts.count(report.lines()) + "行"))
                .and("新たに登録", Cell.words(Amounts.count(report.entered()) + "件"))
                .and("登録済み", Cell.words(Amounts.count(report.unchanged()) + "件"));
    }
}
