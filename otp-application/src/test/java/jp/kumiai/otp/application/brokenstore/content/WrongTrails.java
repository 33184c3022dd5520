package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.AuditTrail;
import jp.kumiai.otp.application.testkit.AuditSearchContract;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailQuestion;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Stores that tell of other events than were asked for. */
public final class WrongTrails {

    private WrongTrails() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "cuts serial numbers in the trail of a token",
                        viewing(
                                AuditTrail.class,
                                "latestAbout",
                                SerialNumber.class,
                                serial -> new SerialNumber(serial.value().substring(0, SerialNumber.MIN_LENGTH))),
                        AuditTrailContract.class,
                        "tellsNothingAboutOtherTokensNorAboutNone"),
                new BrokenStore(
                        "tells only what customers did with a token",
                        answering(
                                AuditTrail.class,
                                "latestAbout",
                                (List<AuditEvent> found) ->
                                        found.filter(event -> event.actor().kind() == Actor.Kind.CUSTOMER)),
                        AuditTrailContract.class,
                        "tellsWhatEveryCompanyAndTheBankDidWithTheToken"),
                ignoring(
                        "does not ask which company an event belongs to",
                        question ->
                                asking(question, Option.none(), question.serial(), question.actor(), question.kind()),
                        "findsWhatBelongsToACompany"),
                ignoring(
                        "does not ask which token an event is about",
                        question ->
                                asking(question, question.contract(), Option.none(), question.actor(), question.kind()),
                        "findsWhatIsAboutATokenAtTheEdgesOfThePeriodToo"),
                ignoring(
                        "does not ask who did it",
                        question -> asking(
                                question, question.contract(), question.serial(), Option.none(), question.kind()),
                        "findsWhatSomebodyDidWhoseNameIsExactlyThis"),
                ignoring(
                        "does not ask of which kind an event is",
                        question -> asking(
                                question, question.contract(), question.serial(), question.actor(), Option.none()),
                        "findsWhatIsOfAKind"),
                new BrokenStore(
                        "takes a company for another whose number differs in case",
                        viewing(
                                AuditSearch.class,
                                "search",
                                ContractId.class,
                                id -> new ContractId(id.value().toUpperCase(Locale.ROOT))),
                        AuditSearchContract.class,
                        "findsWhatBelongsToACompany"),
                new BrokenStore(
                        "takes an actor for another whose name differs in case",
                        viewing(
                                AuditSearch.class,
                                "search",
                                Actor.class,
                                actor -> new Actor(actor.kind(), actor.name().toLowerCase(Locale.ROOT))),
                        AuditSearchContract.class,
                        "findsWhatSomebodyDidWhoseNameIsExactlyThis"),
                new BrokenStore(
                        "searches the days of another time zone",
                        viewing(AuditSearch.class, "search", Instant.class, at -> at.minus(Duration.ofHours(9))),
                        AuditSearchContract.class,
                        "findsTheEventsOfThePeriodNewestFirst",
                        "findsWhatIsAboutATokenAtTheEdgesOfThePeriodToo"),
                new BrokenStore(
                        "searches one day more",
                        Faults.asking(AuditSearch.class, "search", 0, WrongTrails::aDayMore),
                        AuditSearchContract.class,
                        "findsTheEventsOfThePeriodNewestFirst"),
                new BrokenStore(
                        "forgets what happened before there were computers",
                        answering(
                                AuditSearch.class,
                                "search",
                                (List<TrailLine> found) ->
                                        found.filter(line -> line.event().at().isAfter(Instant.EPOCH))),
                        AuditSearchContract.class,
                        "findsWhatHappenedOnTheFirstDaysThatComputersKnowOf"));
    }

    private static BrokenStore ignoring(String sentence, UnaryOperator<TrailQuestion> next, String clause) {
        return new BrokenStore(
                sentence,
                Faults.asking(AuditSearch.class, "search", 0, next),
                AuditSearchContract.class,
                clause,
                "findsOnlyWhatHasEverythingThatIsAskedFor");
    }

    private static TrailQuestion asking(
            TrailQuestion like,
            Option<ContractId> contract,
            Option<SerialNumber> serial,
            Option<String> actor,
            Option<AuditEvent.Kind> kind) {
        return new TrailQuestion(like.period(), contract, serial, actor, kind);
    }

    private static TrailQuestion aDayMore(TrailQuestion question) {
        return Everywhere.in(
                question,
                ReportPeriod.class,
                period -> new ReportPeriod(period.from().minusDays(1), period.to()));
    }
}
