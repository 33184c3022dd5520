package jp.kumiai.otp.domain.user;

/** ワンタイムパスワード認証状態, as the list of 利用停止解除 shows it. The users of one token always share it (R18). */
public enum AuthenticationState {
    /** 利用可能. */
    AVAILABLE,
    /** 停止中. */
    SUSPENDED
}
