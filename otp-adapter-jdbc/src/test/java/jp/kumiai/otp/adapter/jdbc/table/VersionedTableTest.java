package jp.kumiai.otp.adapter.jdbc.table;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In which order rows are written: always the same one, or two transactions wait for each other until one is killed. */
final class VersionedTableTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private static final Token FIRST = aToken().numbered("10000001").build();
    private static final Token SECOND = aToken().numbered("10000002").build();
    private static final Token THIRD = aToken().numbered("10000003").build();

    private final ArrayList<String> written = new ArrayList<>();
    private final VersionedTable<Token> table = TokenTable.TABLE.boundBy((token, parameters) -> {
        written.add(token.serial().value());
        TokenTable.TABLE.bind(token, parameters);
    });

    @Test
    void insertsInTheOrderOfTheKeys() throws SQLException {
        write(List.of(SECOND, THIRD, FIRST));

        assertThat(written).containsExactly("10000001", "10000002", "10000003");
    }

    @Test
    void replacesInTheOrderOfTheKeysAndInsertsThen() throws SQLException {
        write(List.of(SECOND, THIRD));
        written.clear();

        write(List.of(FIRST, inVersionOne("10000003"), inVersionOne("10000002")));

        assertThat(written).containsExactly("10000002", "10000003", "10000001");
    }

    private void write(List<Token> tokens) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            assertThat(table.write(connection, tokens)).isTrue();
        }
    }

    private static Token inVersionOne(String serial) {
        return aToken().numbered(serial).version(1).build();
    }
}
