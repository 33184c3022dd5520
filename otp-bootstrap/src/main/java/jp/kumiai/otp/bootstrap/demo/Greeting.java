package jp.kumiai.otp.bootstrap.demo;

import java.io.PrintWriter;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.UserClass;

/** What the terminal shows when the demo is ready. */
final class Greeting {

    private Greeting() {}

    static void print(PrintWriter out, String url) {
        out.printf("%nワンタイムパスワード デモ  (demo: no real users, no real tokens)%n%n");
        out.printf("  ログイン      %s/login%n", url);
        out.printf("  仮想トークン  %s/demo%n%n", url);
        out.printf("  %s%n", row("ログインID", "パスワード", "確認用パスワード", "利用者名", "利用者区分", "手元のトークン"));
        DemoCompany.PEOPLE.forEach(person -> out.printf(
                "  %s%n",
                row(
                        person.loginId().value(),
                        person.password(),
                        person.confirmationPassword(),
                        person.name(),
                        label(person.userClass()),
                        person.keyFob().value())));
        out.printf("%n  銀行の画面    %s/bank/login%n%n", url);
        out.printf("  %s%n", staffRow("行員番号", "パスワード", "氏名", "役割"));
        DemoStaff.PEOPLE.forEach(person -> out.printf(
                "  %s%n", staffRow(person.id().value(), person.password(), person.name(), label(person.role()))));
        out.printf("%n  Ctrl+C stops. What you did is kept; an empty --data folder begins anew.%n%n");
        out.flush();
    }

    private static String row(
            String loginId, String password, String confirmation, String name, String userClass, String serial) {
        return pad(loginId, 12)
                + pad(password, 20)
                + pad(confirmation, 20)
                + pad(name, 14)
                + pad(userClass, 16)
                + serial;
    }

    private static String staffRow(String id, String password, String name, String role) {
        return pad(id, 12) + pad(password, 24) + pad(name, 16) + role;
    }

    /** Pads to a width in terminal columns, of which every character outside ASCII takes two. */
    private static String pad(String text, int columns) {
        int used = text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, columns - used));
    }

    private static String label(UserClass userClass) {
        return switch (userClass) {
            case MASTER -> "マスターユーザ";
            case ADMINISTRATOR -> "管理者ユーザ";
            case GENERAL -> "一般ユーザ";
        };
    }

    private static String label(StaffRole role) {
        return switch (role) {
            case BRANCH_CLERK -> "営業店窓口";
            case BACK_OFFICE -> "事務センター";
            case AUDITOR -> "監査";
            case STAFF_ADMINISTRATOR -> "システム管理";
        };
    }
}
