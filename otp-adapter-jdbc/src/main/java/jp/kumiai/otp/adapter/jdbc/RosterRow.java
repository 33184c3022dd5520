package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.table.ContractTable;
import jp.kumiai.otp.adapter.jdbc.table.StandingJoin;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/** A contract and one of its users; the only row of a contract without users has none. Immutable. */
record RosterRow(Contract contract, Option<Standing> standing) {

    static RosterRow read(Row row) throws SQLException {
        boolean hasUser = row.of("u_").optionalText("login_id").isDefined();
        return new RosterRow(ContractTable.read(row), hasUser ? Option.some(StandingJoin.read(row)) : Option.none());
    }

    /** All rows of one contract; sorted here, since every database has an order of its own for text. */
    static Option<Roster> roster(List<RosterRow> rows) {
        return rows.headOption()
                .map(first -> new Roster(
                        first.contract(),
                        rows.flatMap(RosterRow::standing)
                                .sortBy(standing -> standing.user().loginId())));
    }
}
