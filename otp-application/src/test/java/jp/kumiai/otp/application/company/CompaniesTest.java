package jp.kumiai.otp.application.company;

import static jp.kumiai.otp.application.applying.BackOffice.CLERK;
import static jp.kumiai.otp.application.applying.BackOffice.COMPANY;
import static jp.kumiai.otp.application.applying.BackOffice.COUNTER;
import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private static final ContractId STRANGE = new ContractId("K-9999");

    private final BackOffice bank = new BackOffice().stocked("10000001", "10000002");
    private final Decisions decisions = new Decisions(bank.commits);
    private final FakePasswordHashes passwords = new FakePasswordHashes();
    private final AtomicInteger letters = new AtomicInteger();
    private final EnterContract contracts = new EnterContractService(bank.clock, bank.store.snapshots(), decisions);
    private final EnterUser users = new EnterUserService(
            bank.clock,
            bank.store.snapshots(),
            () -> Password.parse("Letter-%04d".formatted(letters.incrementAndGet()))
                    .get(),
            passwords,
            decisions);
    private final ShowCompany show = new ShowCompanyService(
            bank.clock, bank.store.snapshots(), bank.store.contractRecords(), bank.store.ledger());

    @Nested
    @Tag("F1")
    class Entering {

        private final ContractEntry entry =
                new ContractEntry(new ContractId("K-0002"), "組合物産", day("2026-06-01"), account("1234567"));

        @Test
        void isReadTwiceAndWrittenOnce() {
            contracts.enter(entry, CLERK).get();
            Contract stored = bank.store.contract(entry.id()).get();

            assertThat(contracts.enter(entry, CLERK)).isEqualTo(Either.right(stored));

            assertThat(stored.account()).contains(account("1234567"));
            assertThat(bank.store.events()).hasSize(1);
        }

        @Test
        void overwritesNothing() {
            contracts.enter(entry, CLERK).get();

            assertThat(contracts.enter(
                            new ContractEntry(entry.id(), "組合産業", entry.startDate(), entry.account()), CLERK))
                    .isEqualTo(Either.left(CompanyFailure.CONTRACT_TAKEN));
        }
    }

    @Nested
    @Tag("P21")
    class EnteringUsers {

        @Test
        void tellsTheirPasswordsOnceAndKeepsOnlyHashes() {
            EnterUser.Entered entered = enter("saburodt", UserClass.MASTER).get();

            BankingUser stored =
                    bank.store.ofUser(new LoginId("saburodt")).get().user();
            assertThat(passwords.matches(Option.some(stored.password()), entered.password()))
                    .isTrue();
            assertThat(passwords.matches(Option.some(stored.confirmation().password()), entered.confirmationPassword()))
                    .isTrue();
            assertThat(entered.password().reveal())
                    .isNotEqualTo(entered.confirmationPassword().reveal());
            assertThat(stored.status()).isEqualTo(new TokenStatus.Unregistered());
        }

        @Test
        void entersTheMasterUserFirstAndAHundredInAll() {
            assertThat(enter("ichirodt", UserClass.GENERAL)).isEqualTo(Either.left(CompanyFailure.MASTER_MISSING));
            enter("saburodt", UserClass.MASTER).get();
            assertThat(enter("another", UserClass.MASTER)).isEqualTo(Either.left(CompanyFailure.MASTER_THERE));
            for (int i = 1; i < 100; i++) {
                enter("user-%02d".formatted(i), UserClass.GENERAL).get();
            }

            assertThat(enter("one-more", UserClass.ADMINISTRATOR))
                    .isEqualTo(Either.left(CompanyFailure.TOO_MANY_USERS));
        }

        @Test
        void entersNobodyTwiceNorForACompanyThatIsNotThere() {
            enter("saburodt", UserClass.MASTER).get();

            assertThat(enter("saburodt", UserClass.GENERAL)).isEqualTo(Either.left(CompanyFailure.LOGIN_ID_TAKEN));
            assertThat(users.enter(new UserEntry(STRANGE, new LoginId("nobodydt"), "誰か", UserClass.MASTER), CLERK))
                    .isEqualTo(Either.left(CompanyFailure.UNKNOWN_CONTRACT));
        }

        @Test
        void drawsPasswordsOfFifteenCharactersThatDiffer() {
            RandomInitialPasswords random = new RandomInitialPasswords(new SecureRandom());
            List<String> drawn =
                    List.range(0, 200).map(i -> new String(random.next().reveal()));

            assertThat(drawn.distinct()).hasSize(200);
            assertThat(drawn)
                    .allMatch(password -> password.matches("[a-zA-Z2-9]{15}"))
                    .noneMatch(password -> password.matches(".*[iloIO01].*"));
        }
    }

    @Nested
    @Tag("Z1")
    class Allotting {

        private final AllotToken allot =
                new AllotTokenService(bank.clock, bank.store.snapshots(), bank.store.contractRecords(), decisions);

        @Test
        void marksAUserOnceTokensWereSent() {
            enter("saburodt", UserClass.MASTER).get();
            assertThat(allotTo(COMPANY, "saburodt")).isEqualTo(Either.left(CompanyFailure.NOTHING_TO_ALLOT));

            bank.sent(aNewOne(1), "2026-04-20");

            assertThat(allotTo(COMPANY, "saburodt").map(BankingUser::status))
                    .isEqualTo(Either.right(TokenStatus.TokenIssued.hardware()));
            assertThat(allotTo(COMPANY, "saburodt")).isEqualTo(Either.left(CompanyFailure.NOTHING_TO_ALLOT));
        }

        @Test
        void knowsOnlyWhoIsThere() {
            assertThat(allotTo(COMPANY, "nobodydt")).isEqualTo(Either.left(CompanyFailure.UNKNOWN_USER));
            assertThat(allotTo(STRANGE, "nobodydt")).isEqualTo(Either.left(CompanyFailure.UNKNOWN_CONTRACT));
        }

        private Either<CompanyFailure, BankingUser> allotTo(ContractId company, String user) {
            return allot.allot(new AllotToken.Command(COUNTER, company, new LoginId(user)));
        }
    }

    @Nested
    class Changing {

        @Test
        @Tag("F1")
        void knowsOnlyCompaniesThereAre() {
            ChangeAccount accounts = new ChangeAccountService(bank.clock, bank.store.snapshots(), decisions);

            assertThat(accounts.change(new ChangeAccount.Command(COUNTER, STRANGE, account("1234567"))))
                    .isEqualTo(Either.left(CompanyFailure.UNKNOWN_CONTRACT));
            assertThat(accounts.change(new ChangeAccount.Command(COUNTER, COMPANY, account("1234567")))
                            .map(Contract::account))
                    .isEqualTo(Either.right(Option.some(account("1234567"))));
        }

        @Test
        @Tag("R10")
        void postponesACompanyThatNobodyUsesATokenOf() {
            enter("saburodt", UserClass.MASTER).get();

            assertThat(postponed(STRANGE)).isEqualTo(Either.left(CompanyFailure.UNKNOWN_CONTRACT));
            assertThat(postponed(COMPANY).map(Contract::startDate)).isEqualTo(Either.right(day("2026-06-20")));
            assertThat(postponed(COMPANY)).isEqualTo(Either.left(CompanyFailure.NOT_LATER));
        }

        private Either<CompanyFailure, Contract> postponed(ContractId company) {
            return bank.postpone.postpone(new PostponeStart.Command(COUNTER, company, day("2026-06-20")));
        }
    }

    @Nested
    class Showing {

        @Test
        void findsCompaniesByNumberOrName() {
            assertThat(show.search(" K-00 ", Option.none()).map(Contract::id)).containsExactly(COMPANY);
            assertThat(show.search("商事", Option.none()).map(Contract::id)).containsExactly(COMPANY);
            assertThat(show.search("", Option.some(COMPANY))).isEmpty();
        }

        @Test
        void showsAllAboutOne() {
            bank.sent(aNewOne(2), "2026-04-20");
            bank.at("2026-05-01T09:00").run(month("2026-05")).get();

            ShowCompany.Company shown = show.show(COMPANY).get();

            assertThat(shown.file()).isEqualTo(bank.file());
            assertThat(shown.roster().contract().id()).isEqualTo(COMPANY);
            assertThat(shown.debits().map(Debit::month)).containsExactly(month("2026-05"));
            assertThat(shown.now()).isEqualTo(bank.clock.instant());
            assertThat(show.show(STRANGE)).isEmpty();
        }
    }

    private Either<CompanyFailure, EnterUser.Entered> enter(String loginId, UserClass userClass) {
        return users.enter(new UserEntry(COMPANY, new LoginId(loginId), "データ三郎", userClass), CLERK);
    }
}
