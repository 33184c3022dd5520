package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;

/** Stores that put together a user, their contract and their token as they should not. */
public final class WrongUsers {

    private WrongUsers() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "finds only users that have a token",
                        answering(
                                Snapshots.class,
                                "ofUser",
                                (Option<Standing> found) -> found.filter(
                                        standing -> standing.token().isDefined())),
                        SnapshotsContract.class,
                        "showsAUserWithoutATokenWithNone"),
                new BrokenStore(
                        "finds a contract under a number that differs in case",
                        asking(
                                Snapshots.class,
                                "contract",
                                0,
                                (ContractId id) -> new ContractId(id.value().toUpperCase(Locale.ROOT))),
                        SnapshotsContract.class,
                        "findsNothingUnderOtherKeys"),
                new BrokenStore(
                        "finds a token whatever zeros its serial number begins with",
                        only(Snapshots.class, "token", WrongUsers::withoutAZero),
                        SnapshotsContract.class,
                        "findsNothingUnderOtherKeys"),
                new BrokenStore(
                        "shows the name of one company for all",
                        viewing(Snapshots.class, "ofUser", Contract.class, WrongUsers::namedAsTheFirst),
                        SnapshotsContract.class,
                        "keepsTheCompaniesApart"),
                new BrokenStore(
                        "shows a user beside no software token that was issued",
                        answering(Snapshots.class, "ofUser", WrongUsers::withoutSoftware),
                        SnapshotsContract.class,
                        "showsAUserToWhomASoftwareTokenWasIssuedWithIt"),
                new BrokenStore(
                        "shows a user beside another's token",
                        viewing(
                                Snapshots.class,
                                "ofUser",
                                Token.class,
                                token -> token.with(aToken().usedUpTo(9).build().codes())),
                        SnapshotsContract.class,
                        "showsAUserWithTheirContractAndTheirOwnToken"),
                new BrokenStore(
                        "shows a session with what its user was when it began",
                        viewing(
                                Snapshots.class,
                                "ofSession",
                                BankingUser.class,
                                user -> user.failPassword(DataShoji.NOW)),
                        SnapshotsContract.class,
                        "showsASessionWithTheStandingOfItsUser"));
    }

    private static Object withoutAZero(Call call) {
        String serial = call.<SerialNumber>argument(0).value();
        return serial.length() > SerialNumber.MIN_LENGTH && serial.startsWith("0")
                ? call.with(0, new SerialNumber(serial.substring(1))).proceed()
                : call.proceed();
    }

    private static Contract namedAsTheFirst(Contract contract) {
        return new Contract(
                contract.id(),
                DataShoji.CONTRACT.companyName(),
                contract.account(),
                contract.startDate(),
                contract.version());
    }

    static Object withoutSoftware(Object found) {
        return Everywhere.in(
                found,
                Standing.class,
                standing -> standing.boundTo().equals(standing.user().status().token())
                        ? standing
                        : new Standing(
                                Everywhere.in(
                                        standing.user(),
                                        TokenStatus.TokenIssued.class,
                                        issued -> TokenStatus.TokenIssued.hardware()),
                                standing.contract(),
                                Option.none()));
    }
}
