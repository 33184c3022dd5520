package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.user.Standing;

/** Stores that join a session wrongly with what was answered to its user. */
public final class WrongRequestStandings {

    private static final String OF_REQUEST = "ofRequest";

    private WrongRequestStandings() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "shows a session without what its user was answered",
                        answering(
                                Snapshots.class,
                                OF_REQUEST,
                                (Option<RequestStanding> found) -> found.map(standing ->
                                        new RequestStanding(standing.asking(), standing.id(), Option.none()))),
                        RequestsContract.class,
                        "showsASessionWithWhatItsUserWasAnsweredUnderThisId"),
                new BrokenStore(
                        "shows a session of an answered request without its user's token",
                        answering(
                                Snapshots.class,
                                OF_REQUEST,
                                (Option<RequestStanding> found) -> found.map(WrongRequestStandings::withoutAToken)),
                        RequestsContract.class,
                        "showsASessionWithWhatItsUserWasAnsweredUnderThisId"),
                new BrokenStore(
                        "finds no session for a request that is new",
                        answering(
                                Snapshots.class,
                                OF_REQUEST,
                                (Option<RequestStanding> found) -> found.filter(
                                        standing -> standing.before().isDefined())),
                        RequestsContract.class,
                        "showsASessionWithNoAnswerUnderAnIdThatIsNew"),
                new BrokenStore(
                        "takes the first answer of a user for the answer to every request",
                        asking(Snapshots.class, OF_REQUEST, 1, (RequestId id) -> RequestsContract.KEY.id()),
                        RequestsContract.class,
                        "showsASessionWithNoAnswerUnderAnIdThatIsNew"),
                new BrokenStore(
                        "makes up a session where there is only an answer",
                        only(Snapshots.class, OF_REQUEST, WrongRequestStandings::madeUp),
                        RequestsContract.class,
                        "showsNoAnswerWithoutASession"));
    }

    private static RequestStanding withoutAToken(RequestStanding found) {
        Standing standing = found.asking().standing();
        return new RequestStanding(
                new SessionStanding(
                        found.asking().session(), new Standing(standing.user(), standing.contract(), Option.none())),
                found.id(),
                found.before());
    }

    private static Object madeUp(Call call) {
        Option<RequestStanding> found = call.proceedAs();
        return found.orElse(() -> call.store()
                .snapshots()
                .ofUser(DataShoji.HANAKO.loginId())
                .map(standing -> new RequestStanding(
                        new SessionStanding(
                                SessionBuilder.aSessionOf(standing.user()).build(), standing),
                        call.<RequestId>argument(1),
                        Option.none())));
    }
}
