package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.billing.OnePart;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** 口座振替データ, as a file to be saved (F14). It is made in memory, so its size has a bound. */
public final class DirectDebitFile {

    private static final String TYPE = "application/octet-stream";
    private static final int MAX_FILES = 999;

    private final BankUseCases.Fees fees;
    private final StaffScreens screens;

    public DirectDebitFile(BankUseCases.Fees fees, StaffScreens screens) {
        this.fees = fees;
        this.screens = screens;
    }

    public Reply download(StaffVisit visit) {
        Form question = visit.question();
        Option<Integer> number = question.value("file")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(each -> each >= 1 && each <= MAX_FILES);
        Option<LineEnd> lineEnd = question.value("lineEnd").flatMap(name -> Codes.named(LineEnd.class, name));
        return visit.variable("month", FeeMonth::parse)
                .flatMap(month -> fees.collector()
                        .flatMap(collector -> number.flatMap(
                                file -> lineEnd.map(end -> download(visit, month, collector, file, end)))))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Reply download(StaffVisit visit, FeeMonth month, Collector collector, int number, LineEnd lineEnd) {
        OnePart part = new OnePart(number, OnePart.MAX_BYTES);
        try {
            return fees.writeDebits()
                    .write(new WriteDirectDebits.Command(month, collector, lineEnd, part))
                    .fold(
                            failure -> refused(visit, FeeWords.of(failure)),
                            outcome -> part.body()
                                    .fold(
                                            problem -> refused(visit, "画面からダウンロードできる大きさを超えているか、この番号のファイルがありません。"),
                                            file -> reply(month, number, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply refused(StaffVisit visit, String sentence) {
        return screens.refused(
                visit,
                DeskPage.titled("口座振替データ").under(FeePaths.fees()).telling(Message.error("ダウンロードできませんでした。", sentence)));
    }

    private static Reply reply(FeeMonth month, int number, Body file) {
        return Reply.ok(TYPE, file)
                .with("Content-Disposition", "attachment; filename=\"direct-debit-" + month + "-" + number + ".txt\"");
    }
}
