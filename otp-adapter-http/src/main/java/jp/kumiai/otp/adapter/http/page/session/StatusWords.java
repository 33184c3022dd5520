package jp.kumiai.otp.adapter.http.page.session;

import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.http.page.session.StatusView.Fact;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.application.session.ShownSession;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.TokenStatus.Revoked;

/** The manual's words for ワンタイムパスワード状態, and what each means. */
final class StatusWords {

    private StatusWords() {}

    static StatusView of(ShownSession shown) {
        Standing standing = shown.standing();
        TokenStatus status = standing.user().status();
        State state = StateWords.of(shown.status());
        return switch (shown.status()) {
            case UNREGISTERED ->
                new StatusView(
                        state,
                        startDate(standing),
                        "利用開始日以降にログインすると、ワンタイムパスワード利用開始登録の画面が表示されます。お手元にハードウェアトークンをご用意ください。");
            case TOKEN_ISSUED -> new StatusView(state, startDate(standing), "トークンをお手元にご用意のうえ、ログインして利用開始登録を行ってください。");
            case IN_SERVICE ->
                standing.isSuspended()
                        ? new StatusView(StateWords.SUSPENDED, device(standing), Contacts.LIFT)
                        : new StatusView(state, device(standing), "ログインのときに、トークンに表示されているワンタイムパスワードを入力します。");
            case TOKEN_EXPIRED -> new StatusView(state, device(standing), Contacts.REVOKE);
            case REVOKED -> new StatusView(state, reissue(status), "トークン発行可能日時以降にログインして、利用開始登録を行ってください。");
        };
    }

    private static List<Fact> startDate(Standing standing) {
        return List.of(new Fact("利用開始日", JapaneseTime.day(standing.contract().startDate())));
    }

    private static List<Fact> device(Standing standing) {
        return standing.token().map(StatusWords::device).getOrElse(List.of());
    }

    private static List<Fact> device(Token token) {
        return List.of(
                new Fact("シリアル番号", token.serial().value()),
                new Fact("トークン有効期限", JapaneseTime.minute(token.expiresAt())));
    }

    private static List<Fact> reissue(TokenStatus status) {
        return Stream.of(status)
                .filter(Revoked.class::isInstance)
                .map(Revoked.class::cast)
                .map(revoked -> new Fact("トークン発行可能日時", JapaneseTime.minuteRoundedUp(revoked.earliestReissue())))
                .toList();
    }
}
