package jp.kumiai.otp.application.brokenstore.field;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;

import io.vavr.collection.List;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.port.AuditSearch;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.Stock;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.testkit.DeskRoundTripContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.RoundTripContract;
import jp.kumiai.otp.application.testkit.StockContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TokensOnLoanContract;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;

/**
 * Stores that keep every field and lose it in one of the ways to read it, as a query does that names its columns. For
 * every way to read a state, and every field of it.
 */
public final class LostOnTheWay {

    private static final String BESIDE_A_USER = "givesBackEveryFieldOfATokenBesideItsUser";

    private static final String WHEREVER_READ = "givesBackEveryFieldOfATokenWhereverTheDeskReadsIt";

    private static final String OF_A_CONTRACT = "givesBackEveryFieldOfAContractWhereverTheDeskReadsIt";

    /** What the parts of an answer must agree in: a store that loses it cannot even answer. */
    private static final List<String> AGREED =
            List.of("contract", "status.TokenIssued software", "status.InService serial", "status");

    private LostOnTheWay() {}

    public static List<BrokenStore> all() {
        return List.of(
                        ofTokens(Snapshots.class, "token", RoundTripContract.class, "givesBackEveryFieldOfAToken"),
                        ofTokens(Snapshots.class, "ofUser", RoundTripContract.class, BESIDE_A_USER),
                        ofTokens(Snapshots.class, "ofSession", RoundTripContract.class, BESIDE_A_USER),
                        ofTokens(
                                Snapshots.class,
                                "roster",
                                RosterContract.class,
                                "givesBackEveryFieldOfATokenOnTheRoster"),
                        ofTokens(ContractRecords.class, "device", DeskRoundTripContract.class, WHEREVER_READ),
                        ofTokens(TokenStock.class, "sample", DeskRoundTripContract.class, WHEREVER_READ),
                        ofTokens(Stock.class, "inStock", StockContract.class, "givesBackEveryFieldOfAToken"),
                        ofTokens(
                                TokensOnLoan.class,
                                "onLoan",
                                TokensOnLoanContract.class,
                                "givesBackEveryFieldOfAToken"),
                        ofUsers("ofSession", RoundTripContract.class, "givesBackEveryFieldOfAUserBesideASession"),
                        ofUsers("roster", RosterContract.class, "givesBackEveryFieldOfAUserOnTheRoster"),
                        ofContracts(
                                Snapshots.class, "ofUser", RoundTripContract.class, "givesBackEveryFieldOfAContract"),
                        ofContracts(
                                Snapshots.class,
                                "ofSession",
                                RoundTripContract.class,
                                "givesBackEveryFieldOfAContract"),
                        ofContracts(
                                Snapshots.class, "roster", RoundTripContract.class, "givesBackEveryFieldOfAContract"),
                        ofContracts(ContractRecords.class, "file", DeskRoundTripContract.class, OF_A_CONTRACT),
                        ofContracts(ContractRecords.class, "search", DeskRoundTripContract.class, OF_A_CONTRACT),
                        ofContracts(Ledger.class, "billingFile", DeskRoundTripContract.class, OF_A_CONTRACT),
                        ofContracts(Ledger.class, "billingFiles", DeskRoundTripContract.class, OF_A_CONTRACT),
                        ofTheDesk(Application.class, ContractRecords.class, "applications", "AnApplication"),
                        ofTheDesk(Application.class, ContractRecords.class, "file", "AnApplication"),
                        ofTheDesk(Loan.class, ContractRecords.class, "file", "ALoan"),
                        ofTheDesk(Debit.class, Ledger.class, "debits", "ADebit"),
                        ofTheDesk(Debit.class, Ledger.class, "debitsOf", "ADebit"),
                        ofTheDesk(FeeRun.class, Ledger.class, "run", "ARun"),
                        ofTheDesk(FeeRun.class, Ledger.class, "runs", "ARun"),
                        ofTheDesk(StaffMember.class, StaffRecords.class, "member", "AStaffMember"),
                        ofTheDesk(StaffMember.class, StaffRecords.class, "all", "AStaffMember"),
                        ofTheDesk(StaffMember.class, StaffRecords.class, "standing", "AStaffMember"),
                        lost(
                                AuditEvent.class,
                                AuditSearch.class,
                                "search",
                                RoundTripContract.class,
                                "givesBackEveryFieldOfAnEvent"))
                .flatMap(stores -> stores);
    }

    private static List<BrokenStore> ofTokens(
            Class<?> port, String method, Class<? extends StoreContract> contract, String clause) {
        return lost(Token.class, port, method, contract, clause);
    }

    private static List<BrokenStore> ofUsers(String method, Class<? extends StoreContract> contract, String clause) {
        return lost(BankingUser.class, Snapshots.class, method, contract, clause);
    }

    private static List<BrokenStore> ofContracts(
            Class<?> port, String method, Class<? extends StoreContract> contract, String clause) {
        return lost(Contract.class, port, method, contract, clause);
    }

    private static List<BrokenStore> ofTheDesk(Class<?> state, Class<?> port, String method, String called) {
        return lost(state, port, method, DeskRoundTripContract.class, "givesBackEveryFieldOf" + called);
    }

    private static <S> List<BrokenStore> lost(
            Class<S> state, Class<?> port, String method, Class<? extends StoreContract> contract, String clause) {
        return LostFields.fields(state)
                .reject(field -> port.equals(Snapshots.class) && AGREED.contains(field.toString()))
                .map(field -> new BrokenStore(
                        "loses some of " + state.getSimpleName() + ' ' + field + " on the way from " + method + " of "
                                + port.getSimpleName(),
                        answering(port, method, found -> Everywhere.in(found, state, field::lost)),
                        contract,
                        clause));
    }
}
