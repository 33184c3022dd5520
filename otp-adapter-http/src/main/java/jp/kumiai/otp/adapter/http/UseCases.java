package jp.kumiai.otp.adapter.http;

import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.ShowSession;

/** Everything that can be asked for over HTTP. */
public record UseCases(
        LogIn logIn,
        EnterOneTimePassword enterOneTimePassword,
        RegisterToken registerToken,
        ShowSession showSession,
        LogOut logOut) {}
