package jp.kumiai.otp.adapter.http.page.administration;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;

/** 業務選択 and 作業内容選択, the two menus between 管理 and the lists. */
public final class MenuPage {

    private final Screens screens;
    private final Denials denials;

    public MenuPage(Screens screens, Denials denials) {
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
        return visit.administers() ? screens.show(200, template, visit, new MenuView()) : denials.notEntitled(visit);
    }
}
