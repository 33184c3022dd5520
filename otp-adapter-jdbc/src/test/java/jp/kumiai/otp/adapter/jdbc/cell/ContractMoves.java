package jp.kumiai.otp.adapter.jdbc.cell;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import jp.kumiai.otp.adapter.jdbc.JdbcCellStore;
import jp.kumiai.otp.application.cell.MoveReport;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.DeskStates;
import jp.kumiai.otp.application.testkit.Visible;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Membership;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.Roster;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A contract moves from one database to another, and back. */
abstract class ContractMoves extends BetweenTwoCells {

    /** Columns of the trail that say what one cell knows of an event and not what it is. */
    private static final String[] OF_ONE_CELL = {"arrival_id", "recorded_at"};

    private static final ReportPeriod APRIL = new ReportPeriod(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 30));

    ContractMoves(TwoCells cells) {
        super(cells);
    }

    @Test
    void everyColumnOfEveryTableThatHasContractsMoves() {
        EveryColumn here = new EveryColumn(cells.here(), "X-0001");
        EveryColumn there = new EveryColumn(cells.there(), "X-0001");
        TreeSet<String> moving = here.tables();
        moving.removeAll(STAYING);
        here.fill(moving);
        Map<String, java.util.List<String>> before = here.rows(moving, "arrival_id");

        TwoCells.move(new ContractId("X-0001"), new JdbcCellStore(cells.here()), new JdbcCellStore(cells.there()))
                .get();

        assertThat(there.rows(moving, "arrival_id")).isEqualTo(before);
        moving.remove("debit");
        assertThat(here.rows(moving).values()).allMatch(java.util.List::isEmpty);
    }

    @Test
    void whatArrivesOfTheTrailIsRecordedWhenItArrives() {
        Instant before = to.trailSeals().settled();
        ArrayList<RecordedEvent> sealed = new ArrayList<>();

        cells.move().get();

        to.trailSeals().read(before, Instant.parse("9999-12-31T00:00:00Z"), sealed::add);
        assertThat(sealed).extracting(RecordedEvent::kind).contains("CODE_REFUSED", "CONTRACT_ARRIVED");
    }

    @Test
    void everyColumnOfTheTrailIsCopied() {
        EveryColumn here = new EveryColumn(cells.here(), DataShoji.NUMBER.value());
        here.fill(List.of("audit_event"));

        cells.move().get();

        java.util.List<String> left =
                here.rows(List.of("audit_event"), OF_ONE_CELL).get("audit_event");
        assertThat(new EveryColumn(cells.there(), DataShoji.NUMBER.value())
                        .rows(List.of("audit_event"), OF_ONE_CELL)
                        .get("audit_event"))
                .containsAll(left);
    }

    @Test
    @Tag("R4a")
    void theCompanyIsInTheOtherCellAsItWas() {
        Visible<Roster> before =
                Visible.of(from.snapshots().roster(DataShoji.NUMBER).get());
        Visible<Token> used =
                Visible.of(from.snapshots().token(DataShoji.SHARED).get());

        cells.move().get();

        assertThat(to.snapshots().roster(DataShoji.NUMBER).map(Visible::of)).contains(before);
        assertThat(to.snapshots().token(DataShoji.SHARED).map(Visible::of)).contains(used);
        assertThat(to.snapshots().token(DataShoji.SPARE)).isNotEmpty();
        assertThat(from.snapshots().roster(DataShoji.NUMBER)).isEmpty();
        assertThat(from.snapshots().token(DataShoji.SHARED)).isEmpty();
    }

    @Test
    @Tag("R37a")
    void sessionsAndAnsweredRequestsAreInTheOtherCell() {
        cells.move().get();

        assertThat(to.snapshots().ofSession(TwoCells.HANAKOS.key())).isNotEmpty();
        assertThat(to.snapshots().request(TwoCells.REQUEST)).isNotEmpty();
        assertThat(from.snapshots().ofSession(TwoCells.HANAKOS.key())).isEmpty();
        assertThat(from.snapshots().request(TwoCells.REQUEST)).isEmpty();
    }

    @Test
    void applicationsAndLoansAreInTheOtherCell() {
        var before = from.contractRecords().file(DataShoji.NUMBER).get();

        cells.move().get();

        assertThat(to.contractRecords().file(DataShoji.NUMBER)).contains(before);
    }

    @Test
    void nothingOfAnotherCompanyMoves() {
        List<ContractId> almostTheSame = List.of("K-00010", "k-0001", "K-000").map(ContractId::new);
        for (ContractId id : almostTheSame) {
            from.given(Changes.NONE
                    .contract(aContract().numbered(id.value()).build())
                    .loan(DeskStates.loan(id, "12345678")));
        }

        cells.move().get();

        assertThat(from.snapshots().contract(new ContractId("K-0002"))).isNotEmpty();
        assertThat(from.ledger().debitsOf(new ContractId("K-0002"))).hasSize(1);
        assertThat(to.snapshots().contract(new ContractId("K-0002"))).isEmpty();
        for (ContractId id : almostTheSame) {
            assertThat(from.contractRecords().file(id).get().loans()).hasSize(1);
            assertThat(to.snapshots().contract(id)).isEmpty();
        }
    }

    @Test
    @Tag("R4")
    @Tag("R17")
    void whatWasDecidedBeforeItLeftIsStale() {
        Token decided = from.snapshots().token(DataShoji.SHARED).get();

        cells.move().get();

        assertThat(from.commits().commit(Changes.NONE.token(decided))).isEqualTo(Commits.Outcome.STALE);
        assertThat(from.commits().commit(Changes.NONE.user(DataShoji.HANAKO.revoke(DataShoji.NOW, DataShoji.NOW))))
                .isNotNull();
    }

    @Test
    void bothTrailsTellOfItWithWhatMoved() {
        MoveReport report = cells.move().get();

        AuditEvent left = TwoCells.only(from, Kind.CONTRACT_LEFT);
        AuditEvent arrived = TwoCells.only(to, Kind.CONTRACT_ARRIVED);
        assertThat(left.facts().get("digest"))
                .contains(report.departure().inventory().digest());
        assertThat(arrived.facts().get("digest")).isEqualTo(left.facts().get("digest"));
        assertThat(left.facts().get("rows.token")).contains("4");
        assertThat(arrived.facts().get("rows.banking_user")).contains("5");
        assertThat(left.facts().get("to"))
                .isEqualTo(Option.some(report.departure().to().toString()));
        assertThat(left.actor().name()).isEqualTo("sato");
    }

    @Test
    void theTrailIsInBothCellsUnderTheSameCommits() {
        MoveReport report = cells.move().get();

        assertThat(to.auditTrail().latestAbout(DataShoji.SHARED, 10))
                .isEqualTo(from.auditTrail().latestAbout(DataShoji.SHARED, 10))
                .isNotEmpty();
        assertThat(report.events()).as("the refused code and the departure").isEqualTo(2);
    }

    @Test
    void aLongTrailIsCopiedToItsEnd() {
        Changes many = List.range(0, 1_200).foldLeft(Changes.NONE, (changes, number) -> changes.event(TwoCells.used()));
        from.given(many);

        MoveReport report = cells.move().get();

        assertThat(report.events()).isEqualTo(1_202);
        assertThat(to.auditTrail().latestAbout(DataShoji.SHARED, 2_000)).hasSize(1_201);
    }

    @Test
    void theLifeOfATokenBeforeItCameToTheCompanyIsInTheTrailToo() {
        AuditEvent before = AuditEvent.ofBank(DataShoji.A_MONTH_AGO, Kind.DEVICE_MOVED, "sato", Option.none())
                .about(DataShoji.SPARE);
        from.given(Changes.NONE.event(before));

        cells.move().get();

        assertThat(to.auditTrail().latestAbout(DataShoji.SPARE, 10)).containsExactly(before);
    }

    @Test
    void reportsCountWhatHappenedWhereItHappened() {
        cells.move().get();

        assertThat(from.reports().troubles(APRIL).total(Trouble.WRONG_CODE)).isEqualTo(1);
        assertThat(to.reports().troubles(APRIL).total(Trouble.WRONG_CODE)).isZero();
    }

    @Test
    @Tag("F11")
    @Tag("F12")
    void theBooksOfAMonthStayAndWhatIsUnpaidGoesAlong() {
        cells.move().get();

        assertThat(from.ledger().debits(DeskStates.MONTH, 0, 10).map(Debit::contract))
                .containsExactly(DataShoji.NUMBER, new ContractId("K-0002"));
        assertThat(from.ledger().debitsOf(DataShoji.NUMBER).map(Debit::state))
                .containsExactly(new DebitState.CarriedOver(UnpaidReason.INSUFFICIENT_FUNDS, DeskStates.MONTH.next()));
        assertThat(to.ledger().debitsOf(DataShoji.NUMBER).map(Debit::state))
                .containsExactly(new DebitState.Unpaid(DataShoji.A_MONTH_AGO, UnpaidReason.INSUFFICIENT_FUNDS));
        assertThat(to.ledger()
                        .billingFile(DataShoji.NUMBER, DeskStates.MONTH.next(), DataShoji.NOW)
                        .get()
                        .unpaid())
                .hasSize(1);
    }

    @Test
    @Tag("F14")
    void aMonthOfTheOtherCellIsFiledWithItsOwnDebitsOnly() {
        cells.move().get();

        assertThat(to.ledger().debits(DeskStates.MONTH, 0, 10).map(Debit::contract))
                .containsExactly(new ContractId("K-0003"));
        assertThat(to.ledger().debits(DeskStates.MONTH, HashSet.of(1L)).map(Debit::contract))
                .containsExactly(new ContractId("K-0003"));
        assertThat(to.reports()
                        .fees(new ReportPeriod(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31)))
                        .months()
                        .map(month -> month.total().debits()))
                .containsExactly(1L);
    }

    @Test
    @Tag("R4a")
    void aTokenThatComesBackHasNotForgotten() {
        cells.move().get();
        Token there = to.snapshots().token(DataShoji.SHARED).get();
        to.given(Changes.NONE.token(
                TwoCells.usedUpTo(TwoCells.STEP + 7, there.version().number())));

        cells.moveBack().get();

        Token back = from.snapshots().token(DataShoji.SHARED).get();
        assertThat(back.codes().watermark()).contains(new TimeStep(TwoCells.STEP + 7));
        assertThat(back.version()).isEqualTo(there.version().next());
        assertThat(to.snapshots().token(DataShoji.SHARED)).isEmpty();
        assertThat(from.ledger().debitsOf(DataShoji.NUMBER).map(Debit::state))
                .containsExactly(new DebitState.Unpaid(DataShoji.A_MONTH_AGO, UnpaidReason.INSUFFICIENT_FUNDS));
        assertThat(from.ledger().debits(DeskStates.MONTH, 0, 10).map(Debit::number))
                .containsExactly(1L, 2L);
        assertThat(from.reports().troubles(APRIL).total(Trouble.WRONG_CODE)).isEqualTo(1);
    }

    @Test
    void whatLeavesAgainIsToldOfAgain() {
        cells.move().get();
        cells.moveBack().get();

        MoveReport again = cells.move().get();

        assertThat(new JdbcCellStore(cells.here()).tokens(again.departure())).hasSize(4);
        assertThat(again.events()).isGreaterThan(2);
    }

    @Test
    @Tag("R16")
    void aTokenThatIsInAnotherCellIsNotTakenInAnew() {
        Token again = TokenBuilder.aToken().numbered(DataShoji.SPARE).build();
        cells.move().get();

        assertThat(from.tokenStock().known(HashSet.of(DataShoji.SPARE))).containsExactly(DataShoji.SPARE);
        assertThat(take(again)).isEqualTo(TokenStock.Outcome.SERIAL_TAKEN);
        assertThat(from.snapshots().token(DataShoji.SPARE)).isEmpty();
    }

    private TokenStock.Outcome take(Token token) {
        return from.tokenStock()
                .add(
                        List.of(token),
                        List.empty(),
                        AuditEvent.ofBank(DataShoji.NOW, Kind.TOKENS_IMPORTED, "sato", Option.none()),
                        count -> {});
    }

    @Test
    void whoeverDiesInTheMiddleIsFollowedByWhoeverEndsIt() throws SQLException {
        int halfCalls = 0;
        boolean died = true;
        while (died) {
            died = dies(new Mortal(halfCalls++));
            if (died) {
                assertMoved(cells.move().fold(MoveFailure::name, report -> "MOVED"));
            }
            assertThat(TwoCells.events(from).get(Kind.CONTRACT_LEFT)).contains(1);
            assertThat(TwoCells.events(to).get(Kind.CONTRACT_ARRIVED)).contains(1);
            begin();
        }
        assertThat(halfCalls).as("steps at which it died").isGreaterThan(20);
    }

    private boolean dies(Mortal mortal) {
        try {
            cells.moveBy(mortal).get();
            return false;
        } catch (Mortal.Died e) {
            return true;
        }
    }

    /** Whoever died with the last answer has done everything. */
    private void assertMoved(String outcome) {
        assertThat(outcome).isIn("MOVED", "ALREADY_THERE");
        assertThat(to.snapshots().roster(DataShoji.NUMBER)).isNotEmpty();
        assertThat(from.snapshots().roster(DataShoji.NUMBER)).isEmpty();
        assertThat(to.auditTrail().latestAbout(DataShoji.SHARED, 10))
                .isEqualTo(from.auditTrail().latestAbout(DataShoji.SHARED, 10));
        assertThat(new JdbcCellStore(cells.here()).underWay(DataShoji.NUMBER)).isEmpty();
    }

    /** Empties both cells and settles again. */
    abstract void empty() throws SQLException;

    private void begin() throws SQLException {
        empty();
        settle();
    }

    @Test
    void whatCameTooLateFollows() {
        cells.leave(new JdbcCellStore(cells.there()).id());
        var late = SessionBuilder.aSessionOf(DataShoji.SABURO)
                .under(SessionBuilder.keyNumber(7))
                .build();
        from.given(Changes.NONE.session(late));

        MoveReport report = cells.move().get();

        assertThat(report.latecomers()).isEqualTo(1);
        assertThat(to.snapshots().ofSession(late.key())).isNotEmpty();
        assertThat(from.snapshots().ofSession(late.key())).isEmpty();
    }

    @Test
    void whatCameTooLateIsAddedOnceHoweverOftenItIsSent() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        JdbcCellStore there = new JdbcCellStore(cells.there());
        Departure departure = cells.leave(there.id());
        there.putIn(new Arriving(departure, "sato", DataShoji.NOW), here.parcel(departure));
        var late = SessionBuilder.aSessionOf(DataShoji.SABURO)
                .under(SessionBuilder.keyNumber(7))
                .build();
        from.given(Changes.NONE.session(late));
        here.takeOutLatecomers(departure);

        there.add(departure, here.latecomers(departure));
        there.add(departure, here.latecomers(departure));

        assertThat(to.snapshots().ofSession(late.key())).isNotEmpty();
    }

    @Test
    void anEventOfTheTrailThatIsThereAndIsAnotherOneIsAFault() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        JdbcCellStore there = new JdbcCellStore(cells.there());
        Departure departure = cells.leave(there.id());
        List<ParcelRow> events = here.trail(departure, Option.none()).events();
        List<ParcelRow> others =
                events.map(event -> new ParcelRow(event.kind(), event.content().replace("MISMATCH", "ALREADY_USED")));
        there.addToTrail(departure, events);
        there.addToTrail(departure, events);

        assertThatThrownBy(() -> there.addToTrail(departure, others)).isInstanceOf(PortUnavailable.class);

        assertThat(to.auditTrail().latestAbout(DataShoji.SHARED, 10)).containsExactly(TwoCells.used());
    }

    @Test
    void usersAreReadPageByPage() {
        JdbcCellStore cell = new JdbcCellStore(cells.here());
        List<Membership> all = cell.users(Option.none(), 100);

        List<Membership> first = cell.users(Option.none(), 2);
        List<Membership> rest = cell.users(first.lastOption().map(Membership::loginId), 100);

        assertThat(all).hasSize(5);
        assertThat(first).hasSize(2);
        assertThat(first.appendAll(rest)).isEqualTo(all);
    }

    @Test
    void aCellKnowsItselfByANameOfItsOwn() {
        assertThat(new JdbcCellStore(cells.here()).id())
                .isEqualTo(new JdbcCellStore(cells.here()).id())
                .isNotEqualTo(new JdbcCellStore(cells.there()).id());
    }
}
