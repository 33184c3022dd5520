package jp.kumiai.otp.adapter.jdbc.sql;

import java.sql.SQLException;

/** A column that must not be empty is: the row that was joined to another one is not there, for instance. */
public final class EmptyColumn extends SQLException {

    private static final long serialVersionUID = 1L;

    EmptyColumn(String column) {
        super("column " + column + " is empty");
    }
}
