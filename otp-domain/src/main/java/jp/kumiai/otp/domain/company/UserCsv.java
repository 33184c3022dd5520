package jp.kumiai.otp.domain.company;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.IntSupplier;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.csv.CsvProblem;
import jp.kumiai.otp.domain.csv.CsvRow;
import jp.kumiai.otp.domain.csv.CsvTable;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * A file of users (利用者), one in a line: 契約番号, ログインID, 利用者名 and 利用者区分, each column under its Japanese or its
 * English heading. A company's master user stands before its others (P21). Stateless.
 */
public final class UserCsv {

    private static final CsvColumn CONTRACT = CsvColumn.of("contract", "契約番号");
    private static final CsvColumn LOGIN_ID = CsvColumn.of("login_id", "ログインid", "ログインｉｄ");
    private static final CsvColumn NAME = CsvColumn.of("name", "利用者名");
    private static final CsvColumn CLASS = CsvColumn.of("class", "利用者区分");

    /** In the order in which a file is usually written; any order is read. */
    public static final List<CsvColumn> COLUMNS = List.of(CONTRACT, LOGIN_ID, NAME, CLASS);

    private static final Map<String, UserClass> CLASSES = HashMap.of(
            "マスター", UserClass.MASTER,
            "マスターユーザ", UserClass.MASTER,
            "管理者", UserClass.ADMINISTRATOR,
            "管理者ユーザ", UserClass.ADMINISTRATOR,
            "一般", UserClass.GENERAL,
            "一般ユーザ", UserClass.GENERAL);

    private UserCsv() {}

    /**
     * The entries of this text, or everything that is wrong with its heading.
     *
     * @param text its characters (UTF-16 units), −1 after the last
     */
    public static Either<List<CsvProblem>, EntryLines<UserEntry>> open(IntSupplier text) {
        return CsvTable.open(text, COLUMNS)
                .map(table -> new EntryLines<>(
                        table,
                        LOGIN_ID,
                        row -> LoginId.parse(row.text(LOGIN_ID)).map(LoginId::value),
                        UserCsv::entry));
    }

    /** The class of a user in Japanese, with or without ユーザ, or in English. */
    public static Option<UserClass> userClass(String text) {
        return CLASSES.get(text)
                .orElse(() ->
                        List.of(UserClass.values()).find(each -> each.name().equals(text.toUpperCase(Locale.ROOT))));
    }

    private static Either<List<RefusedLine>, UserEntry> entry(CsvRow row) {
        return RowFields.read(Validation.combine(
                        RowFields.valid(row, CONTRACT, ContractId::parse),
                        RowFields.valid(row, LOGIN_ID, LoginId::parse),
                        RowFields.valid(row, NAME, UserName::parse),
                        RowFields.valid(row, CLASS, UserCsv::userClass))
                .ap(UserEntry::new));
    }
}
