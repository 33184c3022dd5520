package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.committing;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;

/** Stores that lose or mix up the answers under request IDs. */
public final class WrongRequests {

    private WrongRequests() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "takes a second answer under the same key and drops it",
                        committing((commits, changes) -> {
                            Outcome outcome = commits.commit(changes);
                            return outcome == Outcome.STALE
                                            && !changes.requests().isEmpty()
                                    ? commits.commit(Part.named("requests").without(changes))
                                    : outcome;
                        }),
                        RequestsContract.class,
                        "refusesAnotherAnswerUnderTheSameKeyAndAllThatCameAlongWithIt",
                        "refusesTheVerySameAnswerAgain",
                        "refusesTwoAnswersUnderOneKeyInOneCommit"),
                new BrokenStore(
                        "writes a second answer over the first",
                        WrongRequests::overwriting,
                        RequestsContract.class,
                        "refusesAnotherAnswerUnderTheSameKeyAndAllThatCameAlongWithIt",
                        "refusesTheVerySameAnswerAgain"),
                new BrokenStore(
                        "finds an answer under an ID that differs in case",
                        asking(
                                Snapshots.class,
                                "request",
                                0,
                                (RequestKey key) -> new RequestKey(
                                        key.contract(),
                                        key.loginId(),
                                        new RequestId(key.id().value().toLowerCase(Locale.ROOT)))),
                        RequestsContract.class,
                        "findsAnAnswerOnlyUnderItsExactKey"),
                new BrokenStore(
                        "finds an answer of a company whose number differs in case",
                        asking(
                                Snapshots.class,
                                "request",
                                0,
                                (RequestKey key) -> new RequestKey(
                                        new ContractId(key.contract().value().toUpperCase(Locale.ROOT)),
                                        key.loginId(),
                                        key.id())),
                        RequestsContract.class,
                        "findsAnAnswerOnlyUnderItsExactKey"),
                new BrokenStore(
                        "finds the answer of another user under the same ID",
                        asking(Snapshots.class, "request", 0, WrongRequests::ofHanako),
                        RequestsContract.class,
                        "findsAnAnswerOnlyUnderItsExactKey",
                        "keepsTheSameIdOfDifferentUsersApart"),
                new BrokenStore(
                        "keeps one answer under an ID, whoever asked",
                        writing(RequestKey.class, WrongRequests::ofHanako),
                        RequestsContract.class,
                        "keepsTheSameIdOfDifferentUsersApart"));
    }

    private static RequestKey ofHanako(RequestKey key) {
        return new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), key.id());
    }

    /** Remembers what it wrote over what. */
    private static Fault overwriting() {
        Map<RequestKey, HandledRequest> later = new HashMap<>();
        return call -> {
            Object answer = call.proceed();
            if (answer == Outcome.STALE && !call.<Changes>argument(0).requests().isEmpty()) {
                call.<Changes>argument(0).requests().forEach(request -> later.put(request.key(), request));
                return Outcome.COMMITTED;
            }
            return call.isOf(Snapshots.class, "request")
                    ? Option.of(later.get(call.<RequestKey>argument(0)))
                            .orElse(call.store().snapshots().request(call.argument(0)))
                    : answer;
        };
    }
}
