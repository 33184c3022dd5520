package jp.kumiai.otp.adapter.jdbc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where PostgreSQL puts the next version of a row: beside the old one, as long as there is room, or where it costs an index. */
final class RoomForUpdatesIT {

    private static final String PLACE =
            "SELECT CAST(t.ctid AS varchar) AS place FROM token t" + " WHERE t.serial_no = ?";

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    @Test
    void aTokenStaysOnItsPageAlthoughTheTableIsFull() {
        JdbcStore store = new JdbcStore(PostgresServer.connectionsTo(SERVER.newDatabase()));
        Schema.migrate(store.source());
        store.given(DataShoji.founded());
        store.given(List.range(0, 400)
                .map(number -> TokenBuilder.aToken().numbered("%08d".formatted(30_000_000 + number)))
                .foldLeft(Changes.NONE, (changes, token) -> changes.token(token.build())));
        String before = page(store);

        store.given(Changes.NONE.token(store.snapshots().token(DataShoji.SHARED).get()));

        assertThat(page(store)).isEqualTo(before);
    }

    private static String page(JdbcStore store) {
        return new Database(store.source())
                .read(
                        "where it is",
                        connection -> Sql.first(
                                connection,
                                PLACE,
                                DataShoji.SHARED.value(),
                                (serial, parameters) -> parameters.text(serial),
                                row -> row.text("place")))
                .get()
                .replaceAll(",.*", "");
    }
}
