package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.control.Option;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Standing;

/** Users beside their contracts and their tokens, in one row each. Stateless. */
public final class StandingJoin {

    public static final String COLUMNS =
            String.join(", ", UserTable.COLUMNS, ContractTable.COLUMNS, TokenTable.COLUMNS);

    /** What comes behind the users and their contracts. */
    public static final String TOKEN = "  LEFT JOIN token t ON t.serial_no = u.serial_no\n";

    /** What comes behind the users. */
    public static final String CONTRACT_AND_TOKEN = "  LEFT JOIN contract c ON c.contract_no = u.contract_no\n" + TOKEN;

    /** What comes behind the sessions. */
    public static final String OF_SESSION =
            "  LEFT JOIN banking_user u ON u.contract_no = s.contract_no AND u.login_id = s.login_id\n"
                    + CONTRACT_AND_TOKEN;

    private StandingJoin() {}

    /**
     * The standing in this row.
     *
     * @throws IllegalArgumentException when the user's token is not there
     */
    public static Standing read(Row row) throws SQLException {
        Option<Token> token =
                row.of("t_").optionalText("serial_no").isDefined() ? Option.some(TokenTable.read(row)) : Option.none();
        return new Standing(UserTable.read(row), ContractTable.read(row), token);
    }
}
