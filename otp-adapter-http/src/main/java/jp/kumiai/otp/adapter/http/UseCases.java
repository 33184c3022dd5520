package jp.kumiai.otp.adapter.http;

import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.operation.ShowAuthorisation;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.OpenAdministration;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;

/** Everything that can be asked for over HTTP. */
public record UseCases(
        Login login,
        OpenAdministration administration,
        Lifting lifting,
        Revocation revocation,
        Operations operations,
        SoftwareTokens softwareTokens,
        BankUseCases bank) {

    /** Logging in, with what comes before and after. */
    public record Login(
            LogIn logIn,
            EnterOneTimePassword enterOneTimePassword,
            RegisterToken registerToken,
            ShowSession showSession,
            LogOut logOut) {}

    /** ワンタイムパスワードの利用停止解除. */
    public record Lifting(ShowLiftList list, LiftSuspensions lift, ShowLifted result) {}

    /** トークンの失効. */
    public record Revocation(ShowRevocationList list, RevokeTokens revoke, ShowRevocation result) {}

    /** The operations that need a one-time password. */
    public record Operations(AuthoriseOperation authorise, ShowAuthorisation result) {}

    /** ソフトウェアトークン. */
    public record SoftwareTokens(IssueSoftwareToken issue, ActivateSoftwareToken activate) {}
}
