package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;

/** One token: where it is, who uses it, why its codes were accepted or refused, and what can be done with it. */
public final class TokenPage {

    private final BankUseCases bank;
    private final StaffScreens screens;

    public TokenPage(BankUseCases bank, StaffScreens screens) {
        this.bank = bank;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return TokenAt.of(visit, bank)
                .map(at -> screens.show(visit, page(visit, at)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private static DeskPage page(StaffVisit visit, TokenAt at) {
        List<Link> ways = ways(visit, at.token());
        return DeskPage.titled("トークン " + at.token().serial())
                .under(Link.to("トークン", TokensPage.PATH))
                .with(TokenFacts.device(at))
                .with(ways.isEmpty() ? List.<Links>empty() : List.of(Links.row("ways", "このトークンの手続き", ways)))
                .with(TokenFacts.codes(at.token()), TokenFacts.trace(at.trace().events()));
    }

    private static List<Link> ways(StaffVisit visit, Token token) {
        String path = Paths.of(token.serial());
        List<Link> report = visit.may(Duty.COUNTER) && token.device() == DeviceState.ON_LOAN && !token.isSoftware()
                ? List.of(Link.to("紛失・故障・返却を届け出る", path + "/report"))
                : List.empty();
        List<Link> clock = visit.may(Duty.COUNTER) && token.device() == DeviceState.ON_LOAN
                ? List.of(Link.to("時計のずれを直す", path + "/resynchronisation"))
                : List.empty();
        List<Link> away = visit.may(Duty.FULFILMENT) && token.device() == DeviceState.RETURNED
                ? List.of(Link.to("在庫に戻す・廃棄する", path + "/put-away"))
                : List.empty();
        return report.appendAll(clock).appendAll(away);
    }
}
