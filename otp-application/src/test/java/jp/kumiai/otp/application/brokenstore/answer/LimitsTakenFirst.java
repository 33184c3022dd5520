package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.ContractListsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RetentionContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.token.Token;

/**
 * Stores that take as many as the limit first and look only then which of them were asked for, as some databases do: a page
 * that is short, or empty, looks like the last one.
 */
public final class LimitsTakenFirst {

    private LimitsTakenFirst() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "looks for the events about a token among the latest of all",
                        only(AuditTrail.class, "latestAbout", LimitsTakenFirst::latest),
                        AuditTrailContract.class,
                        "tellsAsManyAsTheLimitHoweverManyOthersAreNewer"),
                new BrokenStore(
                        "looks for what is asked for on a page of the whole trail",
                        only(AuditSearch.class, "search", LimitsTakenFirst::onAPageOfTheTrail),
                        AuditSearchContract.class,
                        "goesThroughTheAnswersPageByPageHoweverManyOthersStandBetween"),
                new BrokenStore(
                        "looks for what is sought on a page of all contracts",
                        only(ContractRecords.class, "search", LimitsTakenFirst::onAPageOfContracts),
                        ContractListsContract.class,
                        "findsAsManyAsWasAskedForHoweverManyOthersComeBefore"),
                new BrokenStore(
                        "looks for a state among the first applications of all",
                        only(ContractRecords.class, "applications", LimitsTakenFirst::amongTheFirstReceived),
                        ContractListsContract.class,
                        "listsAsManyApplicationsAsWasAskedForHoweverManyOthersWereReceivedBefore"),
                new BrokenStore(
                        "looks for what expires late enough among what expires first",
                        only(Stock.class, "inStock", LimitsTakenFirst::amongWhatExpiresFirst),
                        StockContract.class,
                        "handsOutAsManyAsWasAskedForHoweverManyOthersExpireBefore"),
                new BrokenStore(
                        "looks for the debits of a month among the first of several months",
                        only(Ledger.class, "debits", LimitsTakenFirst::amongTheFirstNumbers),
                        LedgerContract.class,
                        "listsAsManyDebitsAsWasAskedForHoweverManyOfOtherMonthsComeBetween"),
                new BrokenStore(
                        "looks for old requests among the first of all",
                        LimitsTakenFirst::amongTheFirstAnswered,
                        RetentionContract.class,
                        "removesAsManyRequestsAsTheLimitHoweverManyAreYoung"));
    }

    private static Object latest(Call call) {
        return call.store()
                .events()
                .reverse()
                .sortBy(Comparator.<Instant>reverseOrder(), AuditEvent::at)
                .take(call.<Integer>argument(1))
                .filter(event -> event.serial().contains(call.argument(0)));
    }

    private static Object onAPageOfTheTrail(Call call) {
        TrailQuestion question = call.argument(0);
        return call.with(0, TrailQuestion.about(question.period()))
                .<List<TrailLine>>proceedAs()
                .filter(line -> question.isAnsweredBy(line.event()));
    }

    private static Object onAPageOfContracts(Call call) {
        String text = call.argument(0);
        return call.with(0, "")
                .<List<Contract>>proceedAs()
                .filter(contract -> contract.id().value().startsWith(text)
                        || contract.companyName().contains(text));
    }

    private static Object amongTheFirstReceived(Call call) {
        return List.of(ApplicationState.values())
                .flatMap(state -> call.with(0, state).<List<Application>>proceedAs())
                .sorted(Comparator.comparing(Application::receivedAt)
                        .thenComparing(Application::contract)
                        .thenComparing(Application::number))
                .take(call.<Integer>argument(1))
                .filter(application -> application.state().equals(call.argument(0)));
    }

    private static Object amongWhatExpiresFirst(Call call) {
        return call.with(0, Instant.EPOCH)
                .<List<Token>>proceedAs()
                .filter(token -> token.expiresAt().isAfter(call.argument(0)));
    }

    private static Object amongTheFirstNumbers(Call call) {
        FeeMonth month = call.argument(0);
        return call.argument(1) instanceof Long
                ? List.of(month, month.previous())
                        .flatMap(each -> call.with(0, each).<List<Debit>>proceedAs())
                        .sortBy(Debit::number)
                        .take(call.<Integer>argument(2))
                        .filter(debit -> debit.month().equals(month))
                : call.proceed();
    }

    private static Fault amongTheFirstAnswered() {
        ArrayList<HandledRequest> answered = new ArrayList<>();
        return call -> {
            if (call.port().equals(Commits.class)) {
                answered.addAll(call.<Changes>argument(0).requests().asJava());
            }
            if (!call.isOf(Retention.class, "remove")) {
                return call.proceed();
            }
            CutOffs before = call.argument(0);
            boolean found = List.ofAll(answered)
                    .take(call.<Integer>argument(1))
                    .exists(request -> request.at().isBefore(before.requests()));
            return (found ? call : call.with(0, new CutOffs(before.events(), Instant.EPOCH))).proceed();
        };
    }
}
