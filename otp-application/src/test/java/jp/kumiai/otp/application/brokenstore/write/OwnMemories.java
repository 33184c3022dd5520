package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.OtherNodesContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.version.Version;

/** Stores that are right as long as there is one node: it keeps something for itself, of which the other one knows nothing. */
public final class OwnMemories {

    private OwnMemories() {}

    public static List<BrokenStore> all() {
        return List.of(
                store(
                        "keeps what it has read until it commits something itself",
                        OwnMemories::keepingWhatWasRead,
                        "showsAtOnceWhatAnotherNodeHasCommitted",
                        "hasNoSessionAnyMoreThatAnotherNodeHasEnded"),
                store(
                        "compares the version of a token with the one it has written itself",
                        OwnMemories::comparingWithItsOwn,
                        "refusesWhatWasReadBeforeAnotherNodeWroteIt"),
                store(
                        "remembers by itself what it has answered",
                        OwnMemories::rememberingAnswers,
                        "answersARequestOnceWhicheverNodeItComesTo"),
                store(
                        "is sealed since it was first asked",
                        OwnMemories::beginningWhenAsked,
                        "isSealedSinceTheSameInstantAndByTheSameSealsOnEveryNode"));
    }

    private static BrokenStore store(String sentence, Supplier<Fault> fault, String... clauses) {
        return new BrokenStore(sentence, fault, OtherNodesContract.class, clauses);
    }

    private static Fault keepingWhatWasRead() {
        HashMap<List<Object>, Object> kept = new HashMap<>();
        return call -> {
            if (call.port().equals(Commits.class)) {
                kept.clear();
            }
            return call.port().equals(Snapshots.class)
                    ? kept.computeIfAbsent(call.arguments().prepend(call.method()), question -> call.proceed())
                    : call.proceed();
        };
    }

    /** Whoever replaces the token that this node wrote last does so, whatever is stored. */
    private static Fault comparingWithItsOwn() {
        HashMap<Object, Version> own = new HashMap<>();
        return call -> {
            if (!call.port().equals(Commits.class)) {
                return call.proceed();
            }
            List<Object> tokens = StateKind.TOKEN.statesIn(call.argument(0));
            boolean fresh = tokens.forAll(token ->
                    own.getOrDefault(StateKind.TOKEN.keyOf(token), Version.NEW).equals(StateKind.versionOf(token)));
            Object outcome = call.proceed();
            if (outcome == Outcome.STALE && fresh && tokens.size() == 1) {
                return overwrite(call);
            }
            tokens.forEach(token -> own.put(
                    StateKind.TOKEN.keyOf(token), StateKind.versionOf(token).next()));
            return outcome;
        };
    }

    private static Object overwrite(Call call) {
        return StateKind.TOKEN
                .withOtherVersions(call.argument(0), version -> List.of(version.next()))
                .map(changes -> call.with(0, changes).proceed())
                .head();
    }

    private static Fault rememberingAnswers() {
        HashMap<RequestKey, HandledRequest> answered = new HashMap<>();
        HashSet<RequestKey> taken = new HashSet<>();
        return call -> {
            if (call.isOf(Snapshots.class, "request")) {
                return Option.of(answered.get(call.<RequestKey>argument(0)));
            }
            if (!call.port().equals(Commits.class)) {
                return call.proceed();
            }
            Changes changes = call.argument(0);
            if (changes.requests().exists(request -> !taken.add(request.key()))) {
                return Outcome.STALE;
            }
            changes.requests().forEach(request -> answered.put(request.key(), request));
            return call.with(0, Part.named("requests").without(changes)).proceed();
        };
    }

    private static Fault beginningWhenAsked() {
        AtomicReference<Option<Instant>> beginning = new AtomicReference<>(Option.none());
        Fault fault = call -> beginning
                .updateAndGet(before -> before.orElse(
                        () -> Option.some(call.store().trailSeals().settled())))
                .get();
        return fault.in(TrailSeals.class, "beginning");
    }
}
