package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.CounterForm;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;

/** 届出 of a lent device, and what becomes of one that came back: the same form with other choices (R16a, R26). */
public final class MoveDevicePage {

    private final BankUseCases bank;
    private final Move move;
    private final StaffScreens screens;

    public MoveDevicePage(BankUseCases bank, Move move, StaffScreens screens) {
        this.bank = bank;
        this.move = move;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return TokenAt.of(visit, bank)
                .map(at -> screens.show(visit, page(at, List.of(move.field(), CounterForm.NUMBER))))
                .getOrElse(() -> screens.notFound(visit));
    }

    public Reply submit(StaffVisit visit, Form form) {
        return TokenAt.of(visit, bank).map(at -> submit(visit, form, at)).getOrElse(() -> screens.notFound(visit));
    }

    private Reply submit(StaffVisit visit, Form form, TokenAt at) {
        Entry<DeviceState> to = Entry.chosen(
                form, move.field(), name -> Codes.named(DeviceState.class, name).filter(move.choices()::contains));
        Entry<Counter> counter = CounterForm.of(visit, form);
        List<EntryField> fields = List.of(to.field(), counter.field());
        return to.value()
                .flatMap(state ->
                        counter.value().map(by -> move.act(by, at.token().serial(), state)))
                .map(answer -> answer.fold(
                        failure -> screens.refused(visit, page(at, fields).telling(refused(failure))),
                        moved -> StaffVisit.done(Paths.of(moved.serial()), move.done())))
                .getOrElse(() -> screens.malformed(visit, page(at, fields)));
    }

    private static Message refused(DeviceFailure failure) {
        return Message.error("変更できませんでした。", DeviceWords.of(failure));
    }

    private DeskPage page(TokenAt at, List<EntryField> fields) {
        SerialNumber serial = at.token().serial();
        return DeskPage.titled(move.title())
                .under(Link.to("トークン", TokensPage.PATH), Link.to(serial.value(), Paths.of(serial)))
                .with(TokenFacts.device(at))
                .with(Act.change("move", move.title(), Paths.of(serial) + move.path(), move.button())
                        .saying(move.says(at))
                        .asking(fields));
    }
}
