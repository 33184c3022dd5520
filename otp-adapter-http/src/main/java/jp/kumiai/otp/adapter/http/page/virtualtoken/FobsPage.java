package jp.kumiai.otp.adapter.http.page.virtualtoken;

import io.vavr.collection.List;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.token.SerialNumber;

/** 仮想トークン: the key fobs of the demonstration, for anybody to look at. */
public final class FobsPage {

    private final ShowVirtualTokens tokens;
    private final Screens screens;
    private final Supplier<Reply> notFound;

    public FobsPage(ShowVirtualTokens tokens, Screens screens, Supplier<Reply> notFound) {
        this.tokens = tokens;
        this.screens = screens;
        this.notFound = notFound;
    }

    public Reply all(Exchange exchange) {
        return show(tokens.all(), false);
    }

    public Reply one(Exchange exchange) {
        return SerialNumber.parse(exchange.pathParameter("serial"))
                .flatMap(tokens::one)
                .map(token -> show(List.of(token), true))
                .getOrElse(notFound);
    }

    private Reply show(List<VirtualToken> shown, boolean single) {
        return screens.show(200, "fobs.jte", new FobsView(shown.map(FobView::of).asJava(), single));
    }
}
