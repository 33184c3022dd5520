package jp.kumiai.otp.adapter.http.page.bank.billing;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** 口座振替データ, as a file to be saved (F14). It is made in memory: 120 bytes for each debit. */
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
                        .flatMap(collector ->
                                number.flatMap(file -> lineEnd.flatMap(end -> download(month, collector, file, end)))))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Option<Reply> download(FeeMonth month, Collector collector, int number, LineEnd lineEnd) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WriteDirectDebits.Command command = new WriteDirectDebits.Command(
                month, collector, lineEnd, each -> each == number ? file : OutputStream.nullOutputStream());
        try {
            return fees.writeDebits()
                    .write(command)
                    .toOption()
                    .filter(outcome -> number <= outcome.files())
                    .map(outcome -> reply(month, number, file.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(FeeMonth month, int number, byte[] file) {
        return Reply.ok(TYPE, Body.of(file))
                .with("Content-Disposition", "attachment; filename=\"direct-debit-" + month + "-" + number + ".txt\"");
    }
}
