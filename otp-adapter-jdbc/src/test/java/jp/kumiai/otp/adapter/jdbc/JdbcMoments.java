package jp.kumiai.otp.adapter.jdbc;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import javax.sql.DataSource;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is read by several statements is read at one moment, though somebody commits between them. */
abstract class JdbcMoments {

    private static final FeeMonth MAY = new FeeMonth(YearMonth.of(2021, 5));
    private static final Loan LENT =
            Loan.of(DataShoji.SHARED_TOKEN, DataShoji.NUMBER, DataShoji.CONTRACT.startDate(), DataShoji.A_MONTH_AGO);

    private final DataSource source;
    private final JdbcStore store;

    JdbcMoments(DataSource source) {
        this.source = source;
        this.store = new JdbcStore(source);
    }

    @BeforeEach
    void lendAToken() {
        store.given(Changes.NONE.contract(DataShoji.CONTRACT).loan(LENT));
    }

    @Test
    void readsAFileAtOneMoment() {
        ContractFile read = disturbed().contractRecords().file(DataShoji.NUMBER).get();

        assertThat(read.contract().companyName()).isEqualTo("データ商事");
        assertThat(read.openLoans()).hasSize(1);
        assertThat(store.contractRecords().file(DataShoji.NUMBER).get().openLoans())
                .isEmpty();
    }

    @Test
    void readsBillingFilesAtOneMoment() {
        BillingFile read = disturbed()
                .ledger()
                .billingFiles(MAY, Instant.EPOCH, Option.none(), 1)
                .head();

        assertThat(read.contract().companyName()).isEqualTo("データ商事");
        assertThat(read.loans()).hasSize(1);
        assertThat(store.ledger()
                        .billingFile(DataShoji.NUMBER, MAY, Instant.EPOCH)
                        .get()
                        .loans())
                .isEmpty();
    }

    @Test
    void readsABillingFileAtOneMoment() {
        BillingFile read = disturbed()
                .ledger()
                .billingFile(DataShoji.NUMBER, MAY, Instant.EPOCH)
                .get();

        assertThat(read.loans()).hasSize(1);
    }

    @Test
    void givesTheConnectionBackAsItCame() throws SQLException {
        try (Connection lent = source.getConnection()) {
            int usual = lent.getTransactionIsolation();

            lending(lent, "").contractRecords().file(DataShoji.NUMBER);

            assertThat(lent.getTransactionIsolation()).isEqualTo(usual);
            assertThat(lent.getAutoCommit()).isTrue();
        }
    }

    @Test
    void givesTheConnectionBackAsItCameWhenReadingFails() throws SQLException {
        try (Connection lent = source.getConnection()) {
            int usual = lent.getTransactionIsolation();
            JdbcStore failing = lending(lent, "prepareStatement");

            assertThatThrownBy(() -> failing.contractRecords().file(DataShoji.NUMBER))
                    .isInstanceOf(PortUnavailable.class);

            assertThat(lent.getTransactionIsolation()).isEqualTo(usual);
            assertThat(lent.getAutoCommit()).isTrue();
        }
    }

    /** A store in which the token is reported lost and the company renamed as soon as the contract has been read. */
    private JdbcStore disturbed() {
        int[] statements = {0};
        return new JdbcStore(Interposed.on(source, (method, really) -> {
            if (method.getName().equals("prepareStatement") && ++statements[0] == 2) {
                Loan loan = store.contractRecords()
                        .file(DataShoji.NUMBER)
                        .get()
                        .loans()
                        .head();
                store.given(Changes.NONE
                        .contract(aContract().of("another name").version(1).build())
                        .loan(loan.endedAs(DeviceState.LOST, DataShoji.NOW)));
            }
            return really.make();
        }));
    }

    private JdbcStore lending(Connection lent, String failing) {
        return new JdbcStore(Interposed.on(source, (method, really) -> {
            if (method.getName().equals(failing)) {
                throw new SQLException("", "08006");
            }
            return switch (method.getName()) {
                case "getConnection" -> lent;
                case "close" -> null;
                default -> really.make();
            };
        }));
    }
}
