package jp.kumiai.otp.adapter.http.page.bank.desk;

import io.vavr.collection.List;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.MenuEntry;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.domain.staff.StaffMember;

/** メニュー: what is the role's duty, and nothing else. */
public final class MenuPage {

    private final StaffScreens screens;

    public MenuPage(StaffScreens screens) {
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        List<MenuEntry> entries =
                visit.member().map(StaffMember::role).map(MenuEntry::of).getOrElse(List.empty());
        return screens.show(
                visit,
                DeskPage.titled("メニュー")
                        .with(List.of(MenuEntry.Group.values())
                                .map(group -> links(group, entries.filter(entry -> entry.group() == group)))
                                .reject(links -> links.links().isEmpty())));
    }

    private static Links links(MenuEntry.Group group, List<MenuEntry> entries) {
        return Links.menu(
                "menu-" + group.name().toLowerCase(Locale.ROOT),
                group.title(),
                entries.map(entry -> Link.to(entry.label(), entry.path()).saying(entry.says())));
    }
}
