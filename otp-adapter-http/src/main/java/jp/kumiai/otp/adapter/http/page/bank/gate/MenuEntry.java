package jp.kumiai.otp.adapter.http.page.bank.gate;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.token.Token;

/**
 * What stands in the menu, each for those whose duty it is. Whoever adds a page that is not reached from another adds its
 * entry here.
 */
public enum MenuEntry {
    COMPANIES(
            Group.COMPANY, "契約法人", "/bank/companies", Duty.ENQUIRY, "契約法人を検索し、契約・利用者・申込・貸与・引落を照会します。停止解除と失効もここから行います。"),
    NEW_COMPANY(Group.COMPANY, "契約法人の登録", "/bank/new-company", Duty.COMPANY_ENTRY, "新しい契約法人を、代表口座とともに登録します。"),
    COMPANIES_FILE(
            Group.COMPANY,
            "契約法人の一括登録",
            "/bank/companies-file",
            Duty.COMPANY_ENTRY,
            "CSVファイルの契約法人を、内容を確認してからまとめて登録します。"),
    APPLICATIONS(Group.APPLICATION, "利用申込", "/bank/applications", Duty.ENQUIRY, "申込を状態別に一覧し、承認・割当・送付・完了へ進めます。"),
    NEW_APPLICATION(Group.APPLICATION, "利用申込の受付", "/bank/new-application", Duty.COUNTER, "新規・追加・再発行・返却の申込書を受け付けます。"),
    TOKENS(Group.TOKEN, "トークン", "/bank/tokens", Duty.ENQUIRY, "シリアル番号から、状態・貸与先・認証の記録を照会します。"),
    EXPIRING_TOKENS(
            Group.TOKEN,
            "有効期限が近いトークン",
            "/bank/expiring-tokens",
            Duty.ENQUIRY,
            Token.EXPIRY_NOTICE.toDays() + "日以内に有効期限を迎える貸与中のトークンを一覧します。"),
    FEES(Group.FEE, "手数料", "/bank/fees", Duty.ENQUIRY, "月次の手数料計算、引落明細、口座振替データを扱います。"),
    CALENDAR(Group.FEE, "休業日", "/bank/calendar", Duty.ENQUIRY, "引落日の計算に用いる休業日を確認します。"),
    REPORTS(Group.REPORT, "帳票", "/bank/reports", Duty.ENQUIRY, "トークンの状態と有効期限、認証エラー、共有の競合、手数料の集計を、グラフと表で確認します。"),
    AUDIT(Group.REPORT, "監査証跡", "/bank/audit", Duty.AUDIT, "誰が、いつ、何をしたかを検索し、CSVで保存します。検索したことも記録されます。"),
    STAFF(Group.STAFF, "行員", "/bank/staff", Duty.STAFF_ADMINISTRATION, "行員を登録し、退職・異動した行員の利用を停止します。");

    /** Under which heading of the menu. */
    public enum Group {
        COMPANY("契約法人"),
        APPLICATION("利用申込"),
        TOKEN("トークン"),
        FEE("手数料"),
        REPORT("帳票と監査"),
        STAFF("行員の管理");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Group group;
    private final String label;
    private final String path;
    private final Duty duty;
    private final String says;

    MenuEntry(Group group, String label, String path, Duty duty, String says) {
        this.group = group;
        this.label = label;
        this.path = path;
        this.duty = duty;
        this.says = says;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    public Duty duty() {
        return duty;
    }

    public String says() {
        return says;
    }

    /** Whether the page at this path belongs to the group of this entry. */
    boolean isAround(String at) {
        return at.contains("/applications/")
                ? group == Group.APPLICATION
                : List.of(values())
                        .filter(entry -> entry.group == group)
                        .exists(entry -> at.equals(entry.path) || at.startsWith(entry.path + "/"));
    }

    /** Those for this role, in their order. */
    public static List<MenuEntry> of(StaffRole role) {
        return List.of(values()).filter(entry -> role.may(entry.duty));
    }

    /** The one entry of each group that leads to all the others of it. */
    static List<MenuEntry> mainOf(StaffRole role) {
        return of(role).distinctBy(MenuEntry::group);
    }
}
