package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RecordedEventsContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Roster;

/** Stores that answer with the first page of what the database has, where all of it was asked for. */
public final class FirstPages {

    private static final int PAGE = 2_000;

    private FirstPages() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "reads the first two thousand events of the trail",
                        only(TrailSeals.class, "read", FirstPages::firstEvents),
                        RecordedEventsContract.class,
                        "readsAnyNumberOfEvents"),
                new BrokenStore(
                        "lists the first two thousand tokens on loan",
                        answering(TokensOnLoan.class, "onLoan", (List<Token> found) -> found.take(PAGE)),
                        TokensOnLoanContract.class,
                        "listsAnyNumberOfTokens"),
                new BrokenStore(
                        "shows the first two thousand users of a company",
                        answering(
                                Snapshots.class,
                                "roster",
                                (Option<Roster> found) -> found.map(roster -> new Roster(
                                        roster.contract(), roster.standings().take(PAGE)))),
                        RosterContract.class,
                        "showsAnyNumberOfUsers"),
                new BrokenStore(
                        "lists the first two thousand members of the bank",
                        answering(StaffRecords.class, "all", (List<StaffMember> found) -> found.take(PAGE)),
                        StaffRecordsContract.class,
                        "listsAnyNumberOfMembers"),
                new BrokenStore(
                        "lists the debits of the last ten years",
                        answering(Ledger.class, "debitsOf", (List<Debit> found) -> found.take(120)),
                        LedgerContract.class,
                        "listsTheDebitsOfAContractHoweverManyYearsItPays"));
    }

    private static Object firstEvents(Call call) {
        Consumer<RecordedEvent> reader = call.argument(2);
        AtomicInteger read = new AtomicInteger();
        Consumer<RecordedEvent> first = event -> {
            if (read.getAndIncrement() < PAGE) {
                reader.accept(event);
            }
        };
        return call.with(2, first).proceed();
    }
}
