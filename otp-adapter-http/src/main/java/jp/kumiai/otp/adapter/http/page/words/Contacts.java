package jp.kumiai.otp.adapter.http.page.words;

/** Whom to ask when one cannot help oneself. */
public final class Contacts {

    public static final String LIFT = "貴社のマスターユーザまたは管理者ユーザに、ワンタイムパスワードの利用停止解除をご依頼ください。";

    public static final String BRANCH = "社内に対応できる方がいない場合は、お取引店の窓口までお問い合わせください。";

    public static final String REVOKE = "貴社のマスターユーザまたは管理者ユーザにトークンの失効をご依頼のうえ、新しいトークンの利用開始登録を行ってください。";

    public static final String OTHERS = "ほかのマスターユーザまたは管理者ユーザにご依頼ください。";

    private Contacts() {}
}
