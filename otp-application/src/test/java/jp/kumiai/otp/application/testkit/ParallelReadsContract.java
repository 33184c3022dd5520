package jp.kumiai.otp.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.DeskChanges;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How every port shows, as of one moment, states that are written together, as often as they are written. */
@Tag("stochastic")
public interface ParallelReadsContract extends StoreContract {

    int ROUNDS = 100;

    StaffMember CLERK = DeskStates.member("clerk1");

    /** One of each, which are written together from here on, so that they always have the same version. */
    Changes TOGETHER = Changes.NONE
            .contract(DataShoji.CONTRACT)
            .token(DataShoji.SHARED_TOKEN)
            .user(DataShoji.HANAKO)
            .session(SessionBuilder.aSessionOf(DataShoji.HANAKO).build())
            .application(DeskStates.chargedAt(DataShoji.NUMBER, "A-1", DataShoji.NOW))
            .loan(DeskStates.loan(DataShoji.NUMBER, DataShoji.SHARED.value()))
            .debit(DeskStates.unpaid(DataShoji.NUMBER, DeskStates.monthsBefore(1), 1))
            .staff(CLERK)
            .session(DeskStates.session(CLERK, 1));

    /** Questions, each with the versions of the states in the answer. */
    static Stream<Arguments> questions() {
        return Stream.of(
                question(
                        "ofSession",
                        store -> versions(store.snapshots()
                                .ofSession(SessionBuilder.keyNumber(1))
                                .get())),
                question(
                        "ofRequest",
                        store -> versions(store.snapshots()
                                .ofRequest(SessionBuilder.keyNumber(1), new RequestId("r-0001"))
                                .get()
                                .asking())),
                question(
                        "file",
                        store -> versions(
                                store.contractRecords().file(DataShoji.NUMBER).get())),
                question(
                        "device",
                        store -> versions(
                                store.contractRecords().device(DataShoji.SHARED).get())),
                question(
                        "billingFile",
                        store -> versions(store.ledger()
                                .billingFile(DataShoji.NUMBER, DeskStates.MONTH, Instant.EPOCH)
                                .get())),
                question(
                        "billingFiles",
                        store -> versions(store.ledger()
                                .billingFiles(DeskStates.MONTH, Instant.EPOCH, Option.none(), 1)
                                .head())),
                question(
                        "standing",
                        store -> versions(store.staffRecords()
                                .standing(SessionBuilder.keyNumber(1))
                                .get())));
    }

    private static Arguments question(String name, Function<StoreUnderTest, List<Version>> versions) {
        return Arguments.of(name, versions);
    }

    private static List<Version> versions(SessionStanding found) {
        return found.standing()
                .token()
                .toList()
                .map(Token::version)
                .append(found.standing().user().version())
                .append(found.standing().contract().version())
                .append(found.session().version());
    }

    private static List<Version> versions(ContractFile file) {
        return file.applications()
                .map(Application::version)
                .appendAll(file.loans().map(Loan::version))
                .append(file.contract().version());
    }

    private static List<Version> versions(LentDevice device) {
        return device.loan().toList().map(Loan::version).append(device.token().version());
    }

    private static List<Version> versions(BillingFile file) {
        return file.loans()
                .map(Loan::version)
                .appendAll(file.charged().map(Application::version))
                .appendAll(file.unpaid().map(Debit::version))
                .append(file.contract().version());
    }

    private static List<Version> versions(StaffStanding found) {
        return List.of(found.session().version(), found.member().version());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    default void showsACommitAsAWholeWhereverItIsReadWhileItIsWritten(
            String question, Function<StoreUnderTest, List<Version>> versions) throws Exception {
        store().given(TOGETHER);
        AtomicBoolean reading = new AtomicBoolean(true);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = executor.submit(() -> writeWhile(reading));
            for (int round = 1; round <= ROUNDS; round++) {
                assertThat(versions.apply(store()).distinct()).hasSize(1);
            }
            reading.set(false);
            writing.get();
        } finally {
            reading.set(false);
            EndOfThreads.await(executor);
        }
    }

    private void writeWhile(AtomicBoolean reading) {
        Changes written = TOGETHER;
        while (reading.get()) {
            written = next(written);
            store().given(written);
        }
    }

    private static Changes next(Changes written) {
        DeskChanges desk = written.desk();
        return new Changes(
                written.tokens().map(Kept::next),
                written.users().map(Kept::next),
                written.contracts().map(Kept::next),
                written.sessions().map(Kept::next),
                written.endedSessions(),
                written.requests(),
                new DeskChanges(
                        desk.applications().map(KeptDesk::next),
                        desk.loans().map(KeptDesk::next),
                        desk.debits().map(KeptDesk::next),
                        desk.runs().map(KeptDesk::next),
                        desk.staff().map(KeptDesk::next),
                        desk.sessions().map(KeptDesk::next),
                        desk.endedSessions()),
                written.events());
    }
}
