package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;

/** Stores that put other users on the roster of a company than it has. */
public final class WrongRosters {

    private WrongRosters() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "lists only users that have a token",
                        answering(
                                Snapshots.class,
                                "roster",
                                (Option<Roster> found) -> found.map(roster -> new Roster(
                                        roster.contract(),
                                        roster.standings()
                                                .filter(standing ->
                                                        standing.token().isDefined())))),
                        RosterContract.class,
                        "showsEverybodyWithTheContractAndTheirOwnToken"),
                new BrokenStore(
                        "finds no roster where there are no users",
                        answering(
                                Snapshots.class,
                                "roster",
                                (Option<Roster> found) -> found.filter(
                                        roster -> roster.standings().nonEmpty())),
                        RosterContract.class,
                        "isThereForAContractWithoutUsersAndEmpty"),
                new BrokenStore(
                        "finds a roster under a number that differs in case",
                        asking(
                                Snapshots.class,
                                "roster",
                                0,
                                (ContractId id) -> new ContractId(id.value().toUpperCase(Locale.ROOT))),
                        RosterContract.class,
                        "isNotThereWithoutItsContract"),
                new BrokenStore(
                        "lists the users of all companies on every roster",
                        viewing(Snapshots.class, "roster", BankingUser.class, user -> of(DataShoji.NUMBER, user)),
                        RosterContract.class,
                        "showsNobodyOfAnotherCompany"),
                new BrokenStore(
                        "lists the users of companies whose number differs in case on one roster",
                        viewing(
                                Snapshots.class,
                                "roster",
                                BankingUser.class,
                                user -> of(
                                        new ContractId(user.contract().value().toUpperCase(Locale.ROOT)), user)),
                        RosterContract.class,
                        "showsNobodyOfACompanyWhoseNumberIsAlmostTheSame"),
                new BrokenStore(
                        "cuts the numbers of companies on rosters",
                        viewing(
                                Snapshots.class,
                                "roster",
                                BankingUser.class,
                                user -> of(
                                        new ContractId(user.contract()
                                                .value()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                6,
                                                                user.contract()
                                                                        .value()
                                                                        .length()))),
                                        user)),
                        RosterContract.class,
                        "showsNobodyOfACompanyWhoseNumberIsAlmostTheSame"),
                new BrokenStore(
                        "shows users on a roster beside no software token that was issued",
                        answering(Snapshots.class, "roster", WrongUsers::withoutSoftware),
                        RosterContract.class,
                        "showsTheTokenThatBelongsToTheStatusOfEachUser"));
    }

    private static BankingUser of(ContractId contract, BankingUser user) {
        return new BankingUser(
                user.loginId(),
                user.name(),
                user.userClass(),
                contract,
                user.password(),
                user.passwordAttempts(),
                user.confirmation(),
                user.registrationAttempts(),
                user.status(),
                user.sessionEpoch(),
                user.version());
    }
}
