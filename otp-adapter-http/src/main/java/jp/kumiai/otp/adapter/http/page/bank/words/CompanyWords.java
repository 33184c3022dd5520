package jp.kumiai.otp.adapter.http.page.bank.words;

import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.company.CompanyFailure;

/** Words about companies and their accounts. */
public final class CompanyWords {

    private CompanyWords() {}

    public static String of(AccountKind kind) {
        return switch (kind) {
            case ORDINARY -> "普通預金";
            case CURRENT -> "当座預金";
            case TAX_RESERVE -> "納税準備預金";
            case OTHER -> "その他";
        };
    }

    /** Without the holder. */
    public static String of(RepresentativeAccount account) {
        return account.bankCode() + "-" + account.branchCode() + " " + of(account.kind()) + " " + account.number();
    }

    public static String of(CompanyFailure failure) {
        return switch (failure) {
            case UNKNOWN_CONTRACT -> "この契約番号の契約法人は登録されていません。";
            case UNKNOWN_USER -> "このログインIDの利用者は、この契約法人に登録されていません。";
            case CONTRACT_TAKEN -> "この契約番号は、別の内容で登録されています。契約番号を確認してください。登録済みの内容は上書きしません。";
            case LOGIN_ID_TAKEN -> "このログインIDは、すでに使用されています。別のログインIDを入力してください。";
            case MASTER_MISSING -> "最初に登録する利用者は、マスターユーザにしてください。";
            case MASTER_THERE -> "マスターユーザは登録済みです。管理者ユーザまたは一般ユーザを選択してください。";
            case TOO_MANY_USERS -> "登録できる利用者は、1つの契約法人につき100名までです。";
            case USERS_REGISTERED -> "利用開始登録を済ませた利用者がいるため、利用開始日は延期できません。";
            case NOT_LATER -> "新しい利用開始日は、現在の利用開始日より後で、明日以降の日付を入力してください。";
            case NOTHING_TO_ALLOT -> "割り付けできるのは、トークンを貸与中の契約法人の、未登録の利用者だけです。";
        };
    }
}
