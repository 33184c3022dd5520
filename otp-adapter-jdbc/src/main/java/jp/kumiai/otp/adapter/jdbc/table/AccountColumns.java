package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.control.Option;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;

/** The five columns of an account, all of them empty where there is none. Stateless. */
public final class AccountColumns {

    private AccountColumns() {}

    /** Sets bank, branch, kind, number and holder. */
    public static void bind(Option<RepresentativeAccount> account, Parameters parameters) throws SQLException {
        parameters
                .text(account.map(RepresentativeAccount::bankCode))
                .text(account.map(RepresentativeAccount::branchCode))
                .text(account.map(RepresentativeAccount::kind).map(AccountKind::name))
                .text(account.map(RepresentativeAccount::number))
                .text(account.map(RepresentativeAccount::holder).map(AccountHolder::value));
    }

    public static Option<RepresentativeAccount> read(Row row) throws SQLException {
        return row.optionalText("bank_code").isEmpty()
                ? Option.none()
                : Option.some(new RepresentativeAccount(
                        row.text("bank_code"),
                        row.text("branch_code"),
                        row.oneOf(AccountKind.class, "account_kind"),
                        row.text("account_no"),
                        new AccountHolder(row.text("account_holder"))));
    }
}
