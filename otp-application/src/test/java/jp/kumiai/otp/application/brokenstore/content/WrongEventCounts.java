package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.testkit.EventReportsContract;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;

/** Stores whose reports on the audit trail do not add up. */
public final class WrongEventCounts {

    private WrongEventCounts() {}

    public static List<BrokenStore> all() {
        return List.of(
                counting(
                        "counts events by the day of another time zone",
                        viewing(Reports.class, "troubles", Instant.class, at -> at.minus(Duration.ofHours(9))),
                        "countsWhatGoesWrongByTheDayInTokyo"),
                counting(
                        "counts the day after the period",
                        asking(Reports.class, "troubles", 0, WrongEventCounts::aDayMore),
                        "countsWhatGoesWrongByTheDayInTokyo"),
                counting(
                        "counts every code that was refused as wrong",
                        viewing(
                                Reports.class,
                                "troubles",
                                AuditEvent.class,
                                event -> event.kind() == Kind.CODE_REFUSED ? event.with("reason", "MISMATCH") : event),
                        "countsOnlyCodesThatMatchedNothingAsWrong"),
                counting(
                        "counts refused registrations as wrong codes",
                        viewing(
                                Reports.class,
                                "troubles",
                                Kind.class,
                                kind -> kind == Kind.REGISTRATION_REFUSED ? Kind.CODE_REFUSED : kind),
                        "countsOnlyCodesThatMatchedNothingAsWrong",
                        "countsEverySortOfTroubleAndNoOtherEvent"),
                counting(
                        "looks for a reason only where it is the only fact",
                        viewing(Reports.class, "troubles", AuditEvent.class, WrongEventCounts::withoutManyFacts),
                        "countsEverySortOfTroubleAndNoOtherEvent"),
                counting(
                        "counts equal events of a commit once",
                        viewing(
                                Reports.class,
                                "troubles",
                                changes -> Part.named("events")
                                        .with(
                                                changes,
                                                events -> changes.events().distinct())),
                        "countsEveryEventOfACommit"),
                counting(
                        "tells only of shared tokens that were used",
                        contending(found -> found.filter(token -> token.accepted() + token.alreadyUsed() > 0)),
                        "tellsOfTokensThatTwoUsersOrMoreAreBoundTo"),
                counting(
                        "counts registrations as no codes that worked",
                        viewing(
                                Reports.class,
                                "contention",
                                Kind.class,
                                kind -> kind == Kind.TOKEN_REGISTERED ? Kind.LOGGED_OUT : kind),
                        "countsTheCodesOfASharedTokenThatWorkedAndThoseThatCameTooLate"),
                counting(
                        "counts codes that matched nothing as too late",
                        viewing(
                                Reports.class,
                                "contention",
                                AuditEvent.class,
                                event -> event.kind() == Kind.CODE_REFUSED
                                        ? event.with("reason", "ALREADY_USED")
                                        : event),
                        "countsTheCodesOfASharedTokenThatWorkedAndThoseThatCameTooLate"),
                counting(
                        "counts codes of the days around the period",
                        asking(Reports.class, "contention", 0, WrongEventCounts::aDayMore),
                        "countsCodesOfThePeriodOnly"),
                counting(
                        "begins with the token that worked most often",
                        contending(found -> found.sortBy(token -> -token.accepted())),
                        "beginsWithTheTokenOnWhichMostCodesCameTooLate"));
    }

    private static BrokenStore counting(String sentence, Supplier<Fault> fault, String... clauses) {
        return new BrokenStore(sentence, fault, EventReportsContract.class, clauses);
    }

    private static Supplier<Fault> contending(UnaryOperator<List<SharedToken>> next) {
        return answering(
                Reports.class,
                "contention",
                (Contention found) -> new Contention(found.period(), next.apply(found.tokens())));
    }

    private static ReportPeriod aDayMore(ReportPeriod period) {
        return new ReportPeriod(period.from().minusDays(1), period.to().plusDays(1));
    }

    private static AuditEvent withoutManyFacts(AuditEvent event) {
        return event.facts().size() == 1
                ? event
                : new AuditEvent(
                        event.at(), event.kind(), event.actor(), event.contract(), event.serial(), TreeMap.empty());
    }
}
