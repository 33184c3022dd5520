package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.billing.ReadResultsHandler;
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
import jp.kumiai.otp.adapter.http.page.bank.words.ResultFileWords;
import jp.kumiai.otp.adapter.http.page.view.FileField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults.Settled;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * 振替結果の取込, in two steps without anything kept in between: a file is looked at and its totals shown, and then the
 * very same file, told by its SHA-256, is chosen again and booked.
 */
public final class ResultsPage {

    /** The file, and the rest of the form around it. */
    public static final int MAX_BYTES = ReadResultsHandler.MAX_BYTES + 16 * 1024;

    private static final FileField FILE = FileField.empty("file", "結果ファイル", "金融機関から受け取った、全銀協制定フォーマットの口座振替結果");
    private static final String CHECKED = "checked";

    private final BankUseCases.Fees fees;
    private final StaffScreens screens;

    public ResultsPage(BankUseCases.Fees fees, StaffScreens screens) {
        this.fees = fees;
        this.screens = screens;
    }

    /** Whose results of which month. */
    private record At(FeeMonth month, Collector collector) {}

    public Reply show(StaffVisit visit) {
        return at(visit).map(at -> screens.show(visit, first(at, FILE))).getOrElse(() -> screens.notFound(visit));
    }

    public Reply submit(StaffVisit visit, Upload upload) {
        Option<Body> file = upload.file(FILE.name()).filter(body -> body.length() > 0);
        Option<String> checked = upload.text(CHECKED).filter(text -> !text.isEmpty());
        return at(visit)
                .map(at -> file.map(body ->
                                checked.isDefined() ? book(visit, at, body, checked.get()) : look(visit, at, body))
                        .getOrElse(
                                () -> screens.malformed(visit, first(at, FILE.wrong(Option.some("結果ファイルを選択してください。"))))))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Option<At> at(StaffVisit visit) {
        return visit.variable("month", FeeMonth::parse)
                .filter(month -> fees.show().run(month).isDefined())
                .flatMap(month -> fees.collector().map(collector -> new At(month, collector)));
    }

    private Reply look(StaffVisit visit, At at, Body file) {
        return read(visit, at, file, true)
                .fold(
                        failure -> refused(visit, at, failure),
                        settled -> screens.show(visit, second(at, file, settled, FILE)));
    }

    private Reply book(StaffVisit visit, At at, Body file, String checked) {
        if (!file.sha256().equals(checked)) {
            String sentence = "内容を確認したファイルと異なります。もう一度、内容の確認からやり直してください。";
            return screens.malformed(visit, first(at, FILE.wrong(Option.some(sentence))));
        }
        return read(visit, at, file, false)
                .fold(failure -> refused(visit, at, failure), settled -> screens.show(visit, done(at, settled)));
    }

    private Either<ResultFileFailure, Settled> read(StaffVisit visit, At at, Body file, boolean dryRun) {
        try {
            return fees.readResults()
                    .read(new ReadDirectDebitResults.Command(
                            at.month(),
                            at.collector(),
                            () -> new ByteArrayInputStream(file.toBytes()),
                            visit.operator(),
                            dryRun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply refused(StaffVisit visit, At at, ResultFileFailure failure) {
        return screens.refused(
                visit, first(at, FILE).telling(Message.error("取り込めないファイルです。何も記録していません。", ResultFileWords.of(failure))));
    }

    private static DeskPage first(At at, FileField file) {
        return page(at).with(Act.upload("results", "内容の確認", path(at), "内容を確認")
                .saying("結果ファイルの内容を確認します。この段階では、何も記録しません。")
                .asking(file));
    }

    private static DeskPage second(At at, Body file, Settled settled, FileField field) {
        return page(at).telling(Message.notice("まだ記録していません。", "次の内容でよければ、同じファイルをもう一度選択して「記録する」を押してください。"))
                .with(facts("確認した内容", settled))
                .with(Act.upload("results", "結果の記録", path(at), "記録する")
                        .saying("引落済み " + Amounts.count(settled.paid()) + "件、未収 " + Amounts.count(settled.unpaid())
                                + "件を記録します。未収は、次の月の手数料計算で繰り越されます。取り消すことはできません。")
                        .hiding(CHECKED, file.sha256())
                        .asking(field))
                .with(Links.row("ways", "次の操作", List.of(Link.to("記録せずに戻る", FeePaths.of(at.month())))));
    }

    private static DeskPage done(At at, Settled settled) {
        return page(at).telling(Message.success(
                        "振替結果を記録しました。", "今回新たに記録した引落は" + Amounts.count(settled.newlySettled()) + "件です。"))
                .with(facts("記録した内容", settled))
                .with(Links.row("ways", "次の操作", List.of(Link.to("引落明細を見る", FeePaths.of(at.month()) + "/debits"))));
    }

    private static DeskPage page(At at) {
        return DeskPage.titled("振替結果の取込").under(FeePaths.fees(), FeePaths.run(at.month()));
    }

    private static Facts facts(String title, Settled settled) {
        return Facts.of("settled", title)
                .and("引落済み", Cell.words(sum(settled.paid(), settled.paidYen())))
                .and("未収", Cell.words(sum(settled.unpaid(), settled.unpaidYen())));
    }

    private static String sum(long count, long yen) {
        return Amounts.count(count) + "件　" + Amounts.yen(yen);
    }

    private static String path(At at) {
        return FeePaths.of(at.month()) + "/results";
    }
}
