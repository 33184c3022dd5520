package jp.kumiai.otp.adapter.http.page.administration;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.application.session.OpenAdministration;

/** 業務選択 and 作業内容選択, the two menus between 管理 and the lists. */
public final class MenuPage {

    private final OpenAdministration administration;
    private final Screens screens;
    private final Denials denials;

    public MenuPage(OpenAdministration administration, Screens screens, Denials denials) {
        this.administration = administration;
        this.screens = screens;
        this.denials = denials;
    }

    /** 業務選択. */
    public Reply business(Visit visit) {
        return show(visit, "businessMenu.jte");
    }

    /** 作業内容選択 of 利用者管理. */
    public Reply users(Visit visit) {
        return show(visit, "usersMenu.jte");
    }

    private Reply show(Visit visit, String template) {
        return administration
                .open(visit.id())
                .fold(denial -> denials.of(denial, visit), user -> screens.show(200, template, visit, new MenuView()));
    }
}
