package jp.kumiai.otp.adapter.jdbc.cell;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCellStore;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.application.cell.MoveContract;
import jp.kumiai.otp.application.cell.MoveContractService;
import jp.kumiai.otp.application.cell.MoveProgress;
import jp.kumiai.otp.application.cell.MoveReport;
import jp.kumiai.otp.application.port.CellStore;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.DeskStates;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;

/** Two cells that have debited up to the same month, and what lives in the first of them. */
record TwoCells(DataSource here, DataSource there) {

    static final FeeRun CLOSED = DeskStates.run(DeskStates.MONTH).closed(DataShoji.NOW);

    /** The last step that the shared token has accepted. */
    static final long STEP = 26_954_100;

    static final Session HANAKOS = SessionBuilder.aSessionOf(DataShoji.HANAKO)
            .under(SessionBuilder.keyNumber(1))
            .build();

    static final RequestKey REQUEST =
            new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-1"));

    private static final HandledRequest HANDLED = new HandledRequest(
            REQUEST, new Fingerprint("0123456789abcdef".repeat(4)), TreeMap.of("refusal", "no"), DataShoji.NOW);

    StoreUnderTest from() {
        return new JdbcStore(here);
    }

    StoreUnderTest to() {
        return new JdbcStore(there);
    }

    /** データ商事 with something of everything, and another company of which nothing may be touched. */
    void settle() {
        from().given(DataShoji.founded()
                .session(HANAKOS)
                .request(HANDLED)
                .application(DeskStates.application(DataShoji.NUMBER, "A-1"))
                .loan(DeskStates.loan(DataShoji.NUMBER, "12345678"))
                .debit(DeskStates.unpaid(DataShoji.NUMBER, DeskStates.MONTH, 1))
                .run(CLOSED)
                .event(used()));
        from().given(Changes.NONE.token(usedUpTo(STEP, 1)));
        from().given(Changes.NONE
                .contract(aContract().numbered("K-0002").build())
                .debit(DeskStates.debit(new ContractId("K-0002"), DeskStates.MONTH, 2)));
        to().given(Changes.NONE.run(CLOSED).debit(DeskStates.debit(new ContractId("K-0003"), DeskStates.MONTH, 1)));
    }

    /** The token of 花子 and 二郎 after this step was accepted, to be committed over this version. */
    static Token usedUpTo(long step, long version) {
        return aToken().numbered(DataShoji.SHARED)
                .sealing(DataShoji.SHARED_TOKEN.seed())
                .onLoanTo(DataShoji.NUMBER)
                .usedUpTo(step)
                .drifting(-2)
                .failed(2, 9)
                .version(version)
                .build();
    }

    static AuditEvent used() {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.CODE_REFUSED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .about(DataShoji.SHARED)
                .with("reason", "MISMATCH");
    }

    Either<MoveFailure, MoveReport> move() {
        return move(DataShoji.NUMBER, new JdbcCellStore(here), new JdbcCellStore(there));
    }

    Either<MoveFailure, MoveReport> moveBack() {
        return move(DataShoji.NUMBER, new JdbcCellStore(there), new JdbcCellStore(here));
    }

    /** The same by a process that dies. */
    Either<MoveFailure, MoveReport> moveBy(Mortal mortal) {
        return move(DataShoji.NUMBER, mortal.seeing(new JdbcCellStore(here)), mortal.seeing(new JdbcCellStore(there)));
    }

    static Either<MoveFailure, MoveReport> move(ContractId contract, CellStore from, CellStore to) {
        return new MoveContractService(
                        Clock.fixed(DataShoji.NOW, ZoneOffset.UTC), from, to, Option.none(), UUID::randomUUID)
                .move(new MoveContract.Command(contract, "sato", new MoveProgress() {

                    @Override
                    public void left() {}

                    @Override
                    public void arrived() {}

                    @Override
                    public void copied(long events) {}
                }));
    }

    /** How many events of each kind a cell has. */
    static HashMap<AuditEvent.Kind, Integer> events(StoreUnderTest cell) {
        return HashMap.ofEntries(
                cell.events().groupBy(AuditEvent::kind).mapValues(List::size).toList());
    }

    /** It leaves, and whoever takes it along dies at once. */
    Departure leave(CellId to) {
        JdbcCellStore cell = new JdbcCellStore(here);
        return cell.takeOut(new Leaving(
                        UUID.randomUUID(), DataShoji.NUMBER, cell.id(), to, Option.some(CLOSED), "sato", DataShoji.NOW))
                .get();
    }

    static AuditEvent only(StoreUnderTest cell, AuditEvent.Kind kind) {
        List<AuditEvent> events = cell.events().filter(event -> event.kind() == kind);
        assertThat(events).hasSize(1);
        return events.head();
    }

    /** Whether the first cell has the row of this session, whether anybody can use it or not. */
    boolean isStored(Session session) {
        return new EveryColumn(here, DataShoji.NUMBER.value())
                .rows(List.of("session")).values().stream()
                        .flatMap(java.util.List::stream)
                        .anyMatch(row -> row.contains(session.key().value()));
    }
}
