package jp.kumiai.otp.application.company.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import jp.kumiai.otp.application.company.RandomInitialPasswords;
import jp.kumiai.otp.application.company.csv.Letters.Letter;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportUsersServiceTest {

    private static final String HEADING = "契約番号,ログインID,利用者名,利用者区分\n";
    private static final String MASTER = "K-1,saburo,データ 三郎,マスター\n";
    private static final String CLERK = "K-1,hanako,データ 花子,一般\n";

    private final InMemoryStore store = new InMemoryStore();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final java.util.List<Letter> letters = new ArrayList<>();

    @BeforeEach
    void enterTwoCompanies() {
        assertThat(store.commit(Changes.NONE
                        .contract(ContractBuilder.aContract().numbered("K-1").build())
                        .contract(ContractBuilder.aContract().numbered("K-2").build())))
                .isEqualTo(Commits.Outcome.COMMITTED);
    }

    @Nested
    class DryRun {

        @Test
        void storesNothingAndWritesNoLetter() {
            EntryFileReport report = run(HEADING + MASTER + CLERK, true).get();

            assertThat(report).isEqualTo(new EntryFileReport(2, 2, 0, 0, List.empty(), false));
            assertThat(user("saburo")).isEmpty();
            assertThat(letters).isEmpty();
            assertThat(store.events()).isEmpty();
        }

        @Test
        @Tag("P21")
        void keepsTheRulesOfTheRosterWithinTheFile() {
            assertThat(refusals(HEADING + CLERK + MASTER + MASTER.replace("saburo", "shiro")))
                    .containsExactly(
                            new RefusedLine.NotPossible(2, CompanyFailure.MASTER_MISSING),
                            new RefusedLine.NotPossible(4, CompanyFailure.MASTER_THERE));
        }

        @Test
        @Tag("P21")
        void takesAHundredUsersOfACompanyAndNotOneMore() {
            String hundred = HEADING
                    + MASTER
                    + List.rangeClosed(2, 100)
                            .map(number -> CLERK.replace("hanako", "clerk" + number))
                            .mkString();

            assertThat(run(hundred, true).get().entered()).isEqualTo(100);
            assertThat(refusals(hundred + CLERK))
                    .containsExactly(new RefusedLine.NotPossible(102, CompanyFailure.TOO_MANY_USERS));
        }

        @Test
        @Tag("P21")
        void countsTheUsersWhoAreThereAlready() {
            run(HEADING + MASTER, false);

            assertThat(run(HEADING + CLERK, true).get().entered()).isEqualTo(1);
            assertThat(refusals(HEADING + MASTER.replace("saburo", "shiro")))
                    .containsExactly(new RefusedLine.NotPossible(2, CompanyFailure.MASTER_THERE));
        }

        @Test
        void refusesALoginIdOfSomebodyElse() {
            run(HEADING + MASTER, false);

            assertThat(refusals(HEADING + MASTER.replace("K-1", "K-2") + MASTER.replace("三郎", "四郎")))
                    .extracting(RefusedLine::code)
                    .containsExactly(RefusedLine.Code.NOT_POSSIBLE, RefusedLine.Code.TWICE_IN_FILE);
            assertThat(refusals(HEADING + MASTER.replace("三郎", "四郎")))
                    .containsExactly(new RefusedLine.NotPossible(2, CompanyFailure.LOGIN_ID_TAKEN));
        }

        @Test
        void refusesAUserOfNoCompany() {
            assertThat(refusals(HEADING + MASTER.replace("K-1", "K-9")))
                    .containsExactly(new RefusedLine.NotPossible(2, CompanyFailure.UNKNOWN_CONTRACT));
        }
    }

    @Nested
    class Storing {

        @Test
        void entersEveryUserWithThePasswordsOfTheirLetter() {
            EntryFileReport report = run(HEADING + MASTER + CLERK, false).get();

            assertThat(report).isEqualTo(new EntryFileReport(2, 2, 0, 0, List.empty(), true));
            assertThat(letters)
                    .extracting(letter -> letter.user().loginId().value())
                    .containsExactly("saburo", "hanako");
            assertThat(user("saburo").get().userClass()).isEqualTo(UserClass.MASTER);
            assertThat(letters).allSatisfy(letter -> {
                BankingUser user = user(letter.user().loginId().value()).get();
                assertThat(hashes.matches(Option.some(user.password()), letter.password()))
                        .isTrue();
                assertThat(hashes.matches(Option.some(user.confirmation().password()), letter.confirmationPassword()))
                        .isTrue();
            });
        }

        @Test
        void writesNoLetterToWhoIsThereAlready() {
            run(HEADING + MASTER, false);
            letters.clear();

            EntryFileReport again = run(HEADING + MASTER + CLERK, false).get();

            assertThat(again).isEqualTo(new EntryFileReport(2, 1, 1, 0, List.empty(), true));
            assertThat(letters)
                    .extracting(letter -> letter.user().loginId().value())
                    .containsExactly("hanako");
        }

        @Test
        void writesALetterBeforeItsUserIsStored() {
            assertThatThrownBy(() -> run(HEADING + MASTER, false, changes -> {
                        throw new PortUnavailable("the power is gone");
                    }))
                    .isInstanceOf(PortUnavailable.class);

            assertThat(letters).hasSize(1);
            assertThat(user("saburo")).isEmpty();
        }

        @Test
        void storesNobodyWhoseLetterCannotBeWritten() {
            assertThatThrownBy(() -> service(store)
                            .importUsers(new ImportUsers.Command(
                                    TextFile.of(HEADING + MASTER),
                                    false,
                                    letter -> {
                                        throw new IOException("the disk is full");
                                    },
                                    "sato",
                                    EntryFileProgress.ignored())))
                    .isInstanceOf(IOException.class);

            assertThat(user("saburo")).isEmpty();
        }

        @Test
        void countsWhoWasStoredBeforeALineThatSomebodyElseTookMeanwhile() {
            String other = HEADING + CLERK.replace("花子", "葉子");

            Either<EntryFileFailure, EntryFileReport> outcome = run(HEADING + MASTER + CLERK, false, changes -> {
                Commits.Outcome outcomeOfOne = store.commit(changes);
                run(other, false);
                return outcomeOfOne;
            });

            EntryFileReport report = ((EntryFileFailure.LinesRefused) outcome.getLeft()).report();
            assertThat(report.stored()).isTrue();
            assertThat(report.entered()).isEqualTo(1);
            assertThat(report.refusals())
                    .containsExactly(new RefusedLine.NotPossible(3, CompanyFailure.LOGIN_ID_TAKEN));
        }
    }

    private Option<BankingUser> user(String loginId) {
        return store.ofUser(new LoginId(loginId)).map(standing -> standing.user());
    }

    private List<RefusedLine> refusals(String text) {
        return ((EntryFileFailure.LinesRefused) run(text, true).getLeft())
                .report()
                .refusals();
    }

    private Either<EntryFileFailure, EntryFileReport> run(String text, boolean dryRun) {
        return run(text, dryRun, store);
    }

    private Either<EntryFileFailure, EntryFileReport> run(String text, boolean dryRun, Commits through) {
        try {
            return service(through)
                    .importUsers(new ImportUsers.Command(
                            TextFile.of(text), dryRun, letters::add, "sato", EntryFileProgress.ignored()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportUsers service(Commits through) {
        return new ImportUsersService(
                SteppingClock.at(DataShoji.NOW),
                store,
                new RandomInitialPasswords(new SecureRandom()),
                hashes,
                new Decisions(through));
    }
}
