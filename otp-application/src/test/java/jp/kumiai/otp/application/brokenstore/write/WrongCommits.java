package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.committing;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.writing;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.RoundTripContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;

/** Stores that write something else than what they were given, and say nothing of it. */
public final class WrongCommits {

    private static final Part EVENTS = Part.named("events");

    private WrongCommits() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "rolls a refusal back with all that it changes",
                        committing((commits, changes) ->
                                tellsOfARefusal(changes) ? Outcome.COMMITTED : commits.commit(changes)),
                        CommitsContract.class,
                        "writesARefusalThatOnlyTellsOfItself",
                        "writesWhatARefusalChangesTogetherWithTheEventThatTellsOfIt"),
                new BrokenStore(
                        "rolls the counts of a refusal back and keeps its event",
                        writing(changes -> tellsOfARefusal(changes) ? EVENTS.only(changes) : changes),
                        CommitsContract.class,
                        "writesWhatARefusalChangesTogetherWithTheEventThatTellsOfIt"),
                new BrokenStore(
                        "takes a commit of nothing for a stale one",
                        committing((commits, changes) -> changes.isEmpty() ? Outcome.STALE : commits.commit(changes)),
                        CommitsContract.class,
                        "writesNothingWhenThereIsNothingToWrite"),
                new BrokenStore(
                        "forgets the facts of events",
                        writing(
                                AuditEvent.class,
                                event -> new AuditEvent(
                                        event.at(),
                                        event.kind(),
                                        event.actor(),
                                        event.contract(),
                                        event.serial(),
                                        TreeMap.empty())),
                        CommitsContract.class,
                        "appendsEventsWithEveryField"),
                new BrokenStore(
                        "keeps equal events only once",
                        WrongCommits::keepingEachOnce,
                        CommitsContract.class,
                        "keepsEqualEventsAsOftenAsTheyHappened"),
                new BrokenStore(
                        "begins to count versions at two",
                        answering(
                                Snapshots.class,
                                "ofSession",
                                (Option<SessionStanding> found) -> Everywhere.in(found, Version.class, Version::next)),
                        CommitsContract.class,
                        "insertsNewStatesAsVersionOne"),
                new BrokenStore(
                        "never advances a version",
                        answering(
                                Snapshots.class,
                                "token",
                                (Option<Token> found) ->
                                        Everywhere.in(found, Version.class, version -> new Version(1))),
                        CommitsContract.class,
                        "advancesVersionsByOneEachTime"),
                new BrokenStore(
                        "looks for a token only among those of its company",
                        only(Commits.class, "commit", WrongCommits::amongThoseOfItsCompany),
                        CommitsContract.class,
                        "givesATokenOfOneCompanyToAnother"),
                new BrokenStore(
                        "writes the users of a token whenever it changes",
                        only(Commits.class, "commit", WrongCommits::writingHanakoToo),
                        CommitsContract.class,
                        "changesWhatIsListedAndNothingElse"),
                new BrokenStore(
                        "rounds instants instead of cutting them",
                        writing(Instant.class, instant -> instant.plusNanos(500)),
                        RoundTripContract.class,
                        "givesBackInstantsToTheMicrosecond"));
    }

    private static Object amongThoseOfItsCompany(Call call) {
        boolean elsewhere = call.<Changes>argument(0)
                .tokens()
                .exists(token -> call.store()
                        .snapshots()
                        .token(token.serial())
                        .exists(stored -> stored.contract().isDefined()
                                && token.contract().isDefined()
                                && !stored.contract().equals(token.contract())));
        return elsewhere ? Outcome.STALE : call.proceed();
    }

    private static boolean tellsOfARefusal(Changes changes) {
        return changes.events()
                .exists(event -> event.kind().name().endsWith("_REFUSED")
                        || event.kind().name().endsWith("_DENIED"));
    }

    private static Fault keepingEachOnce() {
        Set<AuditEvent> kept = new HashSet<>();
        return writing(changes ->
                        EVENTS.with(changes, events -> changes.events().filter(kept::add)))
                .get();
    }

    private static Object writingHanakoToo(Call call) {
        Object outcome = call.proceed();
        if (!call.<Changes>argument(0)
                .tokens()
                .filter(token -> !token.version().isNew())
                .isEmpty()) {
            call.store()
                    .snapshots()
                    .ofUser(DataShoji.HANAKO.loginId())
                    .forEach(hanako -> call.store().given(Changes.NONE.user(hanako.user())));
        }
        return outcome;
    }
}
