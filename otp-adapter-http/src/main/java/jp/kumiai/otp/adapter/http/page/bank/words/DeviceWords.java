package jp.kumiai.otp.adapter.http.page.bank.words;

import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;

/** Words about tokens as devices. */
public final class DeviceWords {

    private DeviceWords() {}

    public static State of(DeviceState state) {
        return switch (state) {
            case IN_STOCK -> new State("在庫", Look.GOOD);
            case ALLOCATED -> new State("割当済み", Look.WAITING);
            case ON_LOAN -> new State("貸与中", Look.GOOD);
            case RETURNED -> new State("返却済み", Look.WAITING);
            case DISPOSED -> new State("廃棄済み", Look.STOPPED);
            case LOST -> new State("紛失", Look.STOPPED);
            case DEFECTIVE -> new State("故障", Look.STOPPED);
        };
    }

    public static String of(TokenKind kind) {
        return switch (kind) {
            case HARDWARE -> "ハードウェアトークン";
            case SOFTWARE -> "ソフトウェアトークン";
        };
    }

    /** Whether a company still has a device, or how it went. */
    public static State of(Loan loan) {
        return loan.end().map(end -> of(end.as())).getOrElse(of(DeviceState.ON_LOAN));
    }

    public static String of(DeviceFailure failure) {
        return switch (failure) {
            case UNKNOWN_TOKEN -> "このシリアル番号のトークンは登録されていません。";
            case NOT_POSSIBLE -> "トークンの現在の状態では、この届出や変更はできません。画面の内容を確認してください。";
            case STILL_BOUND -> "このトークンを使用している利用者がいます。先に、その利用者のトークンを失効してください。";
            case EXPIRED -> "有効期限が切れているため、在庫には戻せません。廃棄してください。";
        };
    }

    public static String of(ResynchronisationFailure failure) {
        return switch (failure) {
            case UNKNOWN_TOKEN -> "このシリアル番号のトークンは登録されていません。";
            case NOT_CONSECUTIVE -> "続けて表示された2つのワンタイムパスワードとして確認できませんでした。表示が変わるのを待って、続けて表示される2つを、表示された順に入力し直してください。";
        };
    }
}
