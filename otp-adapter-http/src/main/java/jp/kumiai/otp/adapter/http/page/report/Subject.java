package jp.kumiai.otp.adapter.http.page.report;

/** What there are reports on, in the order of the menu. */
public enum Subject {
    DEVICES("devices", "トークンの状態別本数"),
    EXPIRING("expiring", "有効期限の見通し"),
    TROUBLES("troubles", "認証エラーと利用停止"),
    DRIFT("drift", "時刻のずれの分布"),
    CONTENTION("contention", "共有トークンの競合"),
    FEES("fees", "利用手数料の月別集計");

    private final String file;
    private final String title;

    Subject(String file, String title) {
        this.file = file;
        this.title = title;
    }

    /** In addresses, names of files and on the command line. */
    public String file() {
        return file;
    }

    public String title() {
        return title;
    }

    /** Of its page. */
    public String path() {
        return "/bank/reports/" + file;
    }

    /** True when somebody can say of which days. */
    public boolean isOfDays() {
        return switch (this) {
            case DEVICES, EXPIRING, DRIFT -> false;
            case TROUBLES, CONTENTION, FEES -> true;
        };
    }
}
