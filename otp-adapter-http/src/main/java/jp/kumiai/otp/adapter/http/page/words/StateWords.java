package jp.kumiai.otp.adapter.http.page.words;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.domain.user.AuthenticationState;
import jp.kumiai.otp.domain.user.ShownStatus;

/** The manual's words for ワンタイムパスワード状態 and ワンタイムパスワード認証状態. */
public final class StateWords {

    /** What the manual's lists show where there is nothing. */
    public static final String NOTHING = "-";

    public static final State AVAILABLE = new State("利用可能", Look.GOOD);
    public static final State SUSPENDED = new State("停止中", Look.STOPPED);
    public static final State REVOKED = new State("失効中", Look.STOPPED);

    private StateWords() {}

    public static State of(ShownStatus status) {
        return switch (status) {
            case UNREGISTERED -> new State("未登録", Look.WAITING);
            case TOKEN_ISSUED -> new State("トークン発行済み", Look.WAITING);
            case IN_SERVICE -> new State("サービス利用中", Look.GOOD);
            case TOKEN_EXPIRED -> new State("トークン有効期限切れ", Look.STOPPED);
            case REVOKED -> REVOKED;
        };
    }

    /** 「-」 for whoever has no token and nothing against them. */
    public static State of(Option<AuthenticationState> state) {
        return state.map(StateWords::of).getOrElse(new State(NOTHING, Look.NONE));
    }

    private static State of(AuthenticationState state) {
        return switch (state) {
            case AVAILABLE -> AVAILABLE;
            case SUSPENDED -> SUSPENDED;
        };
    }
}
