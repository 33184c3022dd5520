package jp.kumiai.otp.domain.company;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.IntSupplier;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.CompanyName;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.csv.CsvProblem;
import jp.kumiai.otp.domain.csv.CsvRow;
import jp.kumiai.otp.domain.csv.CsvTable;

/**
 * A file of companies (契約法人), one in a line: 契約番号, 契約法人名, 利用開始日 and the account 代表口座, each column under its
 * Japanese or its English heading. Stateless.
 */
public final class ContractCsv {

    private static final CsvColumn CONTRACT = CsvColumn.of("contract", "契約番号");
    private static final CsvColumn COMPANY = CsvColumn.of("company", "契約法人名");
    private static final CsvColumn START_DATE = CsvColumn.of("start_date", "利用開始日");
    private static final CsvColumn BANK = CsvColumn.of("bank", "銀行番号");
    private static final CsvColumn BRANCH = CsvColumn.of("branch", "支店番号");
    private static final CsvColumn KIND = CsvColumn.of("kind", "預金種目");
    private static final CsvColumn ACCOUNT = CsvColumn.of("account", "口座番号");
    private static final CsvColumn HOLDER = CsvColumn.of("holder", "口座名義");

    /** In the order in which a file is usually written; any order is read. */
    public static final List<CsvColumn> COLUMNS =
            List.of(CONTRACT, COMPANY, START_DATE, BANK, BRANCH, KIND, ACCOUNT, HOLDER);

    private static final Map<String, AccountKind> KINDS = HashMap.of(
            "普通", AccountKind.ORDINARY,
            "普通預金", AccountKind.ORDINARY,
            "当座", AccountKind.CURRENT,
            "当座預金", AccountKind.CURRENT,
            "納税準備", AccountKind.TAX_RESERVE,
            "納税準備預金", AccountKind.TAX_RESERVE,
            "その他", AccountKind.OTHER);

    private ContractCsv() {}

    /**
     * The entries of this text, or everything that is wrong with its heading.
     *
     * @param text its characters (UTF-16 units), −1 after the last
     */
    public static Either<List<CsvProblem>, EntryLines<ContractEntry>> open(IntSupplier text) {
        return CsvTable.open(text, COLUMNS)
                .map(table -> new EntryLines<>(
                        table,
                        CONTRACT,
                        row -> ContractId.parse(row.text(CONTRACT)).map(ContractId::value),
                        ContractCsv::entry));
    }

    /** The kind of account as a Zengin digit, the Japanese word or the English one. */
    public static Option<AccountKind> kind(String text) {
        return AccountKind.parse(text)
                .orElse(() -> KINDS.get(text))
                .orElse(() ->
                        List.of(AccountKind.values()).find(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT))));
    }

    private static Either<List<RefusedLine>, ContractEntry> entry(CsvRow row) {
        return RowFields.read(Validation.combine(
                        RowFields.valid(row, CONTRACT, ContractId::parse),
                        RowFields.valid(row, COMPANY, CompanyName::parse),
                        RowFields.valid(row, START_DATE, RowFields::day),
                        account(row))
                .ap(ContractEntry::new));
    }

    private static Validation<Seq<RefusedLine>, RepresentativeAccount> account(CsvRow row) {
        String kind =
                kind(row.text(KIND)).map(each -> String.valueOf(each.digit())).getOrElse("");
        return RepresentativeAccount.parse(row.text(BANK), row.text(BRANCH), kind, row.text(ACCOUNT), row.text(HOLDER))
                .mapError(fields -> fields.map(field -> RowFields.bad(row, column(field))));
    }

    private static CsvColumn column(RepresentativeAccount.Field field) {
        return switch (field) {
            case BANK_CODE -> BANK;
            case BRANCH_CODE -> BRANCH;
            case KIND -> KIND;
            case NUMBER -> ACCOUNT;
            case HOLDER -> HOLDER;
        };
    }
}
