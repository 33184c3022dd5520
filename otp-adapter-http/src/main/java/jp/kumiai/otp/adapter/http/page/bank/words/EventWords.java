package jp.kumiai.otp.adapter.http.page.bank.words;

import io.vavr.collection.Map;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** Words for what the audit trail tells. */
public final class EventWords {

    private static final String BETWEEN = "、";

    private EventWords() {}

    public static String of(Kind kind) {
        return switch (kind) {
            case PASSWORD_ACCEPTED -> "パスワード認証";
            case PASSWORD_REFUSED -> "パスワード誤り";
            case LOGIN_DENIED -> "ログイン拒否";
            case CODE_ACCEPTED -> "ワンタイムパスワード認証";
            case CODE_REFUSED -> "ワンタイムパスワード拒否";
            case TOKEN_SUSPENDED -> "認証の停止";
            case TOKEN_REGISTERED -> "利用開始登録";
            case REGISTRATION_REFUSED -> "利用開始登録の誤り";
            case USER_SUSPENDED_FOR_REGISTRATION -> "利用開始登録の停止";
            case LOGGED_OUT -> "ログアウト";
            case ACCESS_DENIED -> "権限外の操作";
            case CONFIRMATION_REFUSED -> "確認用パスワード誤り";
            case CONFIRMATION_SUSPENDED -> "確認用パスワードの停止";
            case SUSPENSION_LIFTED -> "利用停止解除";
            case LIFTING_REFUSED -> "利用停止解除の拒否";
            case TOKEN_REVOKED -> "トークン失効";
            case REVOCATION_REFUSED -> "トークン失効の拒否";
            case OPERATION_AUTHORISED -> "取引の認証（以前の記録）";
            case SOFTWARE_TOKEN_ISSUED -> "ソフトウェアトークン発行";
            case SOFTWARE_TOKEN_REFUSED -> "ソフトウェアトークン発行の拒否";
            case TOKEN_RESYNCHRONISED -> "時計のずれの修正";
            case RESYNCHRONISATION_REFUSED -> "時計のずれの修正の拒否";
            case DEVICE_MOVED -> "トークンの状態変更";
            case CONTRACT_ENTERED -> "契約法人の登録";
            case CONTRACT_CHANGED -> "代表口座変更";
            case START_POSTPONED -> "利用開始日の延期";
            case USER_ENTERED -> "利用者登録";
            case TOKEN_ALLOTTED -> "トークン割付";
            case APPLICATION_RECEIVED -> "申込の受付";
            case APPLICATION_ACCEPTED -> "申込の承認";
            case APPLICATION_WITHDRAWN -> "申込の取下げ";
            case TOKENS_ALLOCATED -> "トークン割当";
            case TOKENS_SHIPPED -> "トークン送付";
            case APPLICATION_COMPLETED -> "申込の完了";
            case FEE_RUN_OPENED -> "手数料計算の開始";
            case FEES_BOOKED -> "手数料の計上";
            case FEE_RUN_CLOSED -> "手数料計算の完了";
            case DEBIT_SETTLED -> "振替結果の登録";
            case STAFF_ENTERED -> "行員の登録";
            case STAFF_BLOCKED -> "行員の利用停止";
            case STAFF_LOGGED_IN -> "行員のログイン";
            case STAFF_LOGIN_REFUSED -> "行員のログイン拒否";
            case STAFF_LOGGED_OUT -> "行員のログアウト";
            case DUTY_DENIED -> "行員の権限外の操作";
            case AUDIT_READ -> "監査証跡の閲覧";
            case CONTRACT_LEFT -> "契約の移管（移管元）";
            case CONTRACT_ARRIVED -> "契約の移管（移管先）";
            case CONTRACT_TAKEN_BACK -> "契約の移管の取消し";
            case RECORDS_REMOVED -> "保存期間を過ぎた記録の削除";
            case TOKENS_IMPORTED -> "トークンの入荷";
        };
    }

    /** The facts of an event, name by name as they are stored, except those that everybody asks for. */
    public static String facts(Map<String, String> facts) {
        return facts.isEmpty()
                ? "-"
                : facts.map(fact -> name(fact._1()) + " " + value(fact._2())).mkString(BETWEEN);
    }

    /** Names of states and reasons as words; whatever else there is, as it is stored. */
    private static String value(String stored) {
        return Codes.named(DeviceState.class, stored)
                .map(state -> DeviceWords.of(state).word())
                .orElse(() -> Codes.named(CodeRefusal.Code.class, stored).map(EventWords::of))
                .orElse(() -> Codes.named(Operation.class, stored).map(EventWords::of))
                .getOrElse(() -> switch (stored) {
                    case "LOGIN" -> "ログイン";
                    case "true" -> "はい";
                    case "false" -> "いいえ";
                    default -> stored;
                });
    }

    private static String of(CodeRefusal.Code code) {
        return switch (code) {
            case SUSPENDED -> "認証停止中";
            case WRONG_LENGTH -> "桁数誤り";
            case MISMATCH -> "不一致";
            case NEXT_CODE_NEEDED -> "次のワンタイムパスワード待ち";
            case ALREADY_USED -> "使用済み";
        };
    }

    private static String of(Operation operation) {
        return switch (operation) {
            case TOKEN_REVOCATION -> "トークン失効";
            case SPOT_TRANSFER -> "振込（都度）";
            case BULK_TRANSFER -> "総合振込";
            case PAYROLL_TRANSFER -> "給与・賞与振込";
            case BULK_TRANSFER_FILE -> "総合振込ファイル受付";
            case PAYROLL_TRANSFER_FILE -> "給与・賞与振込ファイル受付";
            case PRIVATE_BILL_PAYMENT -> "収納（民間）";
            case USER_REGISTRATION_CHANGE -> "利用者登録情報変更";
        };
    }

    private static String name(String fact) {
        return switch (fact) {
            case "rule" -> "規則";
            case "reason" -> "理由";
            case "offset" -> "ステップの差";
            case "drift" -> "ずれ";
            case "driftBefore" -> "修正前のずれ";
            case "driftAfter" -> "修正後のずれ";
            case "watermark" -> "使用済みステップ";
            case "failures" -> "連続した誤り";
            case "lifetimeFailures" -> "累計の誤り";
            case "form" -> "受付番号";
            case "from" -> "変更前";
            case "to" -> "変更後";
            case "user", "loginId" -> "利用者";
            case "chosen" -> "選択";
            case "operation" -> "取引";
            case "purpose" -> "用途";
            case "reference" -> "取引番号";
            case "step" -> "ステップ";
            case "since" -> "期間の初日";
            case "until" -> "期間の末日";
            case "lines" -> "件数";
            case "contract" -> "契約番号";
            case "serial" -> "シリアル番号";
            case "actor" -> "操作者";
            case "kind" -> "種類";
            case "before" -> "これより前";
            case "eventsBefore" -> "これより前の監査証跡";
            case "events" -> "監査証跡の件数";
            case "requestsBefore" -> "これより前の受付結果";
            case "requests" -> "受付結果の件数";
            default -> fact;
        };
    }
}
