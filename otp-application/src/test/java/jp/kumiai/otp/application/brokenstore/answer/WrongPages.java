package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.UUID;
import java.util.function.Function;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.BillingFilesContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPosition;
import jp.kumiai.otp.domain.report.TrailQuestion;

/** Stores that lose something between two pages, or show it on both. */
public final class WrongPages {

    private WrongPages() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "begins a page of contracts with the last one of the page before",
                        only(ContractRecords.class, "search", call -> page(call, 1, Contract::id)),
                        ContractListsContract.class,
                        "goesOnAfterAnyNumberWhetherItIsThereOrNot"),
                new BrokenStore(
                        "goes on only after a contract that is there",
                        only(ContractRecords.class, "search", call -> ifThere(call, 1)),
                        ContractListsContract.class,
                        "goesOnAfterAnyNumberWhetherItIsThereOrNot"),
                new BrokenStore(
                        "begins a page of billing files with the last one of the page before",
                        only(
                                Ledger.class,
                                "billingFiles",
                                call -> page(
                                        call,
                                        2,
                                        (BillingFile file) -> file.contract().id())),
                        BillingFilesContract.class,
                        "goesThroughTheContractsInTheOrderOfJavaPageByPage"),
                new BrokenStore(
                        "goes on with billing files only after a contract that is there",
                        only(Ledger.class, "billingFiles", call -> ifThere(call, 2)),
                        BillingFilesContract.class,
                        "goesOnAfterANumberThatIsNotThere"),
                new BrokenStore(
                        "goes on with debits at the number instead of after it",
                        only(
                                Ledger.class,
                                "debits",
                                call -> call.argument(1) instanceof Long number
                                        ? call.with(1, number - 1).proceed()
                                        : call.proceed()),
                        LedgerContract.class,
                        "listsTheDebitsOfAMonthInTheOrderOfTheirNumbersFromTheOneAfterANumberOn"),
                new BrokenStore(
                        "begins a page of the trail with the last line of the page before",
                        only(
                                AuditSearch.class,
                                "search",
                                call -> call.<Option<TrailPosition>>argument(1)
                                        .fold(
                                                call::proceed,
                                                end -> call.with(1, Option.some(after(end)))
                                                        .proceed())),
                        AuditSearchContract.class,
                        "goesThroughTheTrailPageByPageWithoutLosingOrRepeatingAnything"),
                new BrokenStore(
                        "gives two lines of the trail one position",
                        answering(
                                AuditSearch.class,
                                "search",
                                (List<TrailLine> lines) ->
                                        lines.map(line -> new TrailLine(atItsInstant(line), line.event()))),
                        AuditSearchContract.class,
                        "goesThroughTheTrailPageByPageWithoutLosingOrRepeatingAnything"),
                new BrokenStore(
                        "goes on in the trail only from a line that is there",
                        only(AuditSearch.class, "search", WrongPages::fromALine),
                        AuditSearchContract.class,
                        "goesOnFromWhereNothingStandsToo"),
                new BrokenStore(
                        "forgets the end of the period on the second page of the trail",
                        only(AuditSearch.class, "search", WrongPages::pastThePeriod),
                        AuditSearchContract.class,
                        "findsNothingAfterThePeriodWhereverThePageBegins"));
    }

    private static <S> Object page(Call call, int after, Function<S, ContractId> key) {
        Option<ContractId> last = call.argument(after);
        int limit = call.argument(after + 1);
        List<S> all = everything(call, after);
        return all.filter(each -> last.forAll(id -> key.apply(each).compareTo(id) >= 0))
                .take(limit);
    }

    private static Object ifThere(Call call, int after) {
        Option<ContractId> last = call.argument(after);
        return last.forAll(id -> call.store().snapshots().contract(id).isDefined()) ? call.proceed() : List.empty();
    }

    @SuppressWarnings("unchecked")
    private static <S> List<S> everything(Call call, int after) {
        return (List<S>) call.with(after, Option.none())
                .with(after + 1, Integer.MAX_VALUE)
                .proceed();
    }

    private static TrailPosition after(TrailPosition position) {
        return new TrailPosition(position.commit(), position.number() + 1);
    }

    private static TrailPosition atItsInstant(TrailLine line) {
        return new TrailPosition(new UUID(line.position().commit().getMostSignificantBits(), 0), 0);
    }

    private static Object fromALine(Call call) {
        Option<TrailPosition> before = call.argument(1);
        List<TrailLine> all = everything(call, 1);
        return before.forAll(end -> all.exists(line -> line.position().equals(end))) ? call.proceed() : List.empty();
    }

    private static Object pastThePeriod(Call call) {
        TrailQuestion question = call.argument(0);
        ReportPeriod longer = new ReportPeriod(
                question.period().from(), question.period().to().plusDays(1));
        return call.<Option<TrailPosition>>argument(1).isDefined()
                ? call.with(0, TrailQuestion.about(longer)).proceed()
                : call.proceed();
    }
}
