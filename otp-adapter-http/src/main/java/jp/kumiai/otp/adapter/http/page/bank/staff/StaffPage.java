package jp.kumiai.otp.adapter.http.page.bank.staff;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.StaffWords;
import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** 行員: everybody, and the page on which one is blocked. */
public final class StaffPage {

    public static final String PATH = "/bank/staff";
    public static final String BLOCK = PATH + "/{id}/block";

    private final ManageStaff staff;
    private final StaffScreens screens;

    public StaffPage(ManageStaff staff, StaffScreens screens) {
        this.staff = staff;
        this.screens = screens;
    }

    public Reply list(StaffVisit visit) {
        return screens.show(
                visit,
                DeskPage.titled("行員")
                        .with(
                                Links.row("ways", "次の操作", List.of(Link.to("行員を登録する", NewStaffPage.PATH))),
                                Sheet.of("staff", "登録されている行員", "行員番号", "氏名", "役割", "状態", "手続き")
                                        .rows(staff.list().map(each -> row(visit, each)))
                                        .orSay("登録されている行員はいません。")));
    }

    private static List<Cell> row(StaffVisit visit, StaffMember each) {
        boolean oneself = visit.operator().equals(each.id().value());
        return List.of(
                Cell.figures(each.id().value()),
                Cell.name(each.name()),
                Cell.words(StaffWords.of(each.role())),
                Cell.state(state(each)),
                each.blocked() || oneself
                        ? Cell.words(oneself ? "ご自身" : "-")
                        : Cell.words("利用を停止する").to(path(each.id())));
    }

    private static State state(StaffMember member) {
        return member.blocked() ? new State("利用停止", Look.STOPPED) : new State("利用可能", Look.GOOD);
    }

    public Reply showBlock(StaffVisit visit) {
        return member(visit).map(each -> screens.show(visit, block(each))).getOrElse(() -> screens.notFound(visit));
    }

    public Reply block(StaffVisit visit, Form form) {
        return member(visit)
                .map(each -> staff.block(each.id(), visit.operator())
                        .fold(
                                failure -> screens.refused(
                                        visit,
                                        block(each).telling(Message.error("停止できませんでした。", StaffWords.of(failure)))),
                                blocked -> StaffVisit.done(PATH, DeskNotice.STAFF_BLOCKED)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private Option<StaffMember> member(StaffVisit visit) {
        return visit.variable("id", StaffId::parse)
                .flatMap(id -> staff.list().find(each -> each.id().equals(id)));
    }

    private static DeskPage block(StaffMember member) {
        return DeskPage.titled("行員の利用停止")
                .under(Link.to("行員", PATH))
                .with(Facts.of("member", "対象の行員")
                        .and("行員番号", Cell.figures(member.id().value()))
                        .and("氏名", Cell.name(member.name()))
                        .and("役割", StaffWords.of(member.role()))
                        .and("状態", Cell.state(state(member))))
                .with(Act.change("block", "利用停止", path(member.id()), "利用を停止")
                        .saying("この行員は、今からログインできなくなります。ログイン中の場合は、そのログインも終了します。停止した行員番号は、元に戻すことも、別の行員に使うこともできません。"));
    }

    private static String path(StaffId id) {
        return PATH + "/" + id + "/block";
    }
}
