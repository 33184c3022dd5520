package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Snapshots} shows of a whole company. */
public interface RosterContract extends StoreContract {

    @Test
    default void isThereForAContractWithoutUsersAndEmpty() {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));

        assertThat(roster(DataShoji.NUMBER)).contains(new Roster(Kept.next(DataShoji.CONTRACT), List.empty()));
    }

    @Test
    default void isNotThereWithoutItsContract() {
        assertThat(roster(DataShoji.NUMBER)).isEmpty();
        store().given(DataShoji.founded());

        assertThat(roster(new ContractId("K-0002"))).isEmpty();
        assertThat(roster(new ContractId("k-0001"))).isEmpty();
        assertThat(roster(new ContractId("K-000"))).isEmpty();
    }

    @Test
    default void showsEverybodyWithTheContractAndTheirOwnToken() {
        store().given(DataShoji.founded());

        Option<Roster> found = roster(DataShoji.NUMBER);

        Roster expected = new Roster(
                Kept.next(DataShoji.CONTRACT),
                List.of(
                        using(DataShoji.HANAKO, DataShoji.SHARED_TOKEN),
                        using(DataShoji.ICHIRO, DataShoji.SUSPENDED_TOKEN),
                        using(DataShoji.JIRO, DataShoji.SHARED_TOKEN),
                        using(DataShoji.SABURO, DataShoji.SABUROS_TOKEN),
                        new Standing(Kept.next(DataShoji.SHIRO), Kept.next(DataShoji.CONTRACT), Option.none())));
        assertThat(found.map(Visible::of)).contains(Visible.of(expected));
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "users")
    default void givesBackEveryFieldOfAUserOnTheRoster(BankingUser user) {
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .token(DataShoji.SPARE_TOKEN)
                .user(user));

        Option<Standing> found = roster(DataShoji.NUMBER).flatMap(roster -> roster.of(user.loginId()));

        assertThat(found.map(Standing::user).map(Visible::of)).contains(Visible.of(Kept.next(user)));
    }

    @ParameterizedTest
    @MethodSource(RoundTripContract.STATES + "tokens")
    default void givesBackEveryFieldOfATokenOnTheRoster(Token token) {
        BankingUser user = aUser().using(token.serial().value(), DataShoji.NOW).build();
        store().given(Changes.NONE.contract(DataShoji.CONTRACT).token(token).user(user));

        Option<Standing> found = roster(DataShoji.NUMBER).flatMap(roster -> roster.of(user.loginId()));

        assertThat(found.flatMap(Standing::token).map(Visible::of)).contains(Visible.of(Kept.next(token)));
    }

    @Test
    default void showsTheTokenThatBelongsToTheStatusOfEachUser() {
        SerialNumber software = new SerialNumber("990000000001");
        store().given(Changes.NONE
                .contract(DataShoji.CONTRACT)
                .token(DataShoji.SHARED_TOKEN)
                .token(aToken().numbered(software).being(TokenKind.SOFTWARE).build())
                .user(standing("1-in-service", new TokenStatus.InService(DataShoji.SHARED, DataShoji.NOW)))
                .user(standing("2-software", TokenStatus.TokenIssued.software(software)))
                .user(standing("3-hardware", TokenStatus.TokenIssued.hardware()))
                .user(standing("4-revoked", new TokenStatus.Revoked(DataShoji.NOW, DataShoji.NOW)))
                .user(standing("5-unregistered", new TokenStatus.Unregistered())));

        List<Standing> found = roster(DataShoji.NUMBER).get().standings();

        assertThat(found.map(standing -> standing.token().map(Token::serial)))
                .containsExactly(
                        Option.some(DataShoji.SHARED),
                        Option.some(software),
                        Option.none(),
                        Option.none(),
                        Option.none());
    }

    @Test
    default void isInTheOrderOfTheCodePointsOfTheLoginIds() {
        List<String> mixed =
                List.of("data_1", "data1", "data", "dataa", "data.1", "data@1", "data-1", "data-a", "data2");
        store().given(mixed.map(id -> aUser().loggingInAs(id).build())
                .foldLeft(Changes.NONE.contract(DataShoji.CONTRACT), Changes::user));

        List<Standing> found = roster(DataShoji.NUMBER).get().standings();

        assertThat(found.map(standing -> standing.user().loginId().value()))
                .containsExactly("data", "data-1", "data-a", "data.1", "data1", "data2", "data@1", "data_1", "dataa");
    }

    @Test
    default void showsAnyNumberOfUsers() {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));
        List<BankingUser> many = List.range(0, 2_500)
                .map(number -> aUser().loggingInAs("user" + (10_000 + number)).build());
        many.grouped(500).forEach(some -> store().given(some.foldLeft(Changes.NONE, Changes::user)));

        Roster found = roster(DataShoji.NUMBER).get();

        assertThat(found.standings().map(standing -> standing.user().loginId()))
                .isEqualTo(many.map(BankingUser::loginId));
    }

    @Test
    default void showsNobodyOfAnotherCompany() {
        Contract other = aContract().numbered("K-0002").of("サンプル工業").build();
        BankingUser stranger = aUser().loggingInAs("hanako2dt").of(other.id()).build();
        store().given(DataShoji.founded());
        store().given(Changes.NONE.contract(other).user(stranger));

        Roster own = roster(DataShoji.NUMBER).get();
        Roster others = roster(other.id()).get();

        assertThat(own.standings())
                .hasSize(5)
                .noneMatch(standing -> !standing.contract().equals(own.contract()));
        assertThat(others.contract()).isEqualTo(Kept.next(other));
        assertThat(others.standings().map(standing -> standing.user().loginId()))
                .containsExactly(stranger.loginId());
    }

    @Test
    default void showsNobodyOfACompanyWhoseNumberIsAlmostTheSame() {
        store().given(DataShoji.founded());
        List<BankingUser> strangers = List.of("k-0001", "K-000", "K-00010")
                .zipWithIndex((number, index) -> aUser().loggingInAs("stranger" + index)
                        .of(new ContractId(number))
                        .build());
        for (BankingUser stranger : strangers) {
            store().given(Changes.NONE
                    .contract(aContract().numbered(stranger.contract().value()).build())
                    .user(stranger));
        }

        assertThat(roster(DataShoji.NUMBER).get().standings()).hasSize(5);
        for (BankingUser stranger : strangers) {
            assertThat(roster(stranger.contract())
                            .get()
                            .standings()
                            .map(standing -> standing.user().loginId()))
                    .containsExactly(stranger.loginId());
        }
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        store().given(DataShoji.founded());
        Roster before = roster(DataShoji.NUMBER).get();
        Standing hanako = before.of(DataShoji.HANAKO.loginId()).get();
        Token shared = hanako.token().get();
        BankingUser newcomer = aUser().loggingInAs("gorodt").build();

        store().given(Changes.NONE
                .contract(aContract().of("データ商事ホールディングス").version(1).build())
                .token(shared.with(aToken().usedUpTo(9).build().codes()))
                .user(hanako.user().failPassword(DataShoji.NOW))
                .user(newcomer));

        Roster after = roster(DataShoji.NUMBER).get();
        assertThat(after.standings()).hasSize(6);
        assertThat(after.standings().map(Visible::of))
                .containsExactlyElementsOf(after.standings()
                        .map(standing -> store().snapshots()
                                .ofUser(standing.user().loginId())
                                .get())
                        .map(Visible::of));
    }

    @Test
    default void leavesARosterThatWasReadAsItWas() {
        store().given(DataShoji.founded());
        Roster read = roster(DataShoji.NUMBER).get();
        Visible<Roster> before = Visible.of(read);
        Standing hanako = read.of(DataShoji.HANAKO.loginId()).get();

        store().given(Changes.NONE
                .user(hanako.user().failPassword(DataShoji.NOW))
                .token(hanako.token().get().with(aToken().usedUpTo(9).build().codes())));

        assertThat(Visible.of(read)).isEqualTo(before);
    }

    @Test
    default void takesARosterWithAMissingTokenForAFault() {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.user(
                standing("zz-last", new TokenStatus.InService(new SerialNumber("87654321"), DataShoji.NOW))));

        assertThatThrownBy(() -> roster(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesARosterWithAMissingSoftwareTokenForAFault() {
        store().given(DataShoji.founded());
        store().given(Changes.NONE.user(
                standing("zz-last", TokenStatus.TokenIssued.software(new SerialNumber("990000000001")))));

        assertThatThrownBy(() -> roster(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
    }

    @Test
    default void takesARosterThatDoesNotComeForAFault() {
        Snapshots broken = brokenStore().snapshots();

        assertThatThrownBy(() -> broken.roster(DataShoji.NUMBER)).isInstanceOf(PortUnavailable.class);
    }

    private Option<Roster> roster(ContractId id) {
        return store().snapshots().roster(id);
    }

    private static BankingUser standing(String loginId, TokenStatus status) {
        return aUser().loggingInAs(loginId).standing(status).build();
    }

    private static Standing using(BankingUser user, Token token) {
        return new Standing(Kept.next(user), Kept.next(DataShoji.CONTRACT), Option.some(Kept.next(token)));
    }
}
