package jp.kumiai.otp.domain.user;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.aRoster;
import static jp.kumiai.otp.domain.testkit.RosterBuilder.find;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.List;
import java.time.Instant;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Instant REGISTERED = Instant.parse("2021-03-31T01:00:00Z");

    private final Roster roster = aRoster()
            .with(aUser().loggingInAs("hanako").using("33333333", REGISTERED))
            .with(aUser().loggingInAs("jiro").using("33333333", REGISTERED))
            .with(aUser().loggingInAs("mina").using("44444444", REGISTERED))
            .with(aUser().loggingInAs("saburo")
                    .standing(TokenStatus.TokenIssued.software(new SerialNumber("55555555"))))
            .with(aUser().loggingInAs("shinjin"))
            .lending(aToken().numbered("33333333"))
            .lending(aToken().numbered("44444444"))
            .lending(aToken().numbered("55555555"))
            .build();

    @Test
    void findsUsersByTheirLoginIds() {
        assertThat(roster.of(new LoginId("jiro")).map(each -> each.user().loginId()))
                .contains(new LoginId("jiro"));
        assertThat(roster.of(new LoginId("nobody"))).isEmpty();
    }

    @Test
    @Tag("R15")
    void knowsWhoSharesAToken() {
        assertThat(names(roster.boundTo(new SerialNumber("33333333")))).containsExactly("hanako", "jiro");
        assertThat(names(roster.sharersWith(find(roster, "jiro")))).containsExactly("hanako");
        assertThat(roster.sharersWith(find(roster, "mina"))).isEmpty();
    }

    @Test
    void takesNobodyWithoutATokenInUseForASharer() {
        assertThat(roster.boundTo(new SerialNumber("55555555"))).isEmpty();
        assertThat(roster.sharersWith(find(roster, "saburo"))).isEmpty();
        assertThat(roster.sharersWith(find(roster, "shinjin"))).isEmpty();
    }

    @Test
    void goesOnWithWhatBecameOfOneUser() {
        Standing mina = find(roster, "mina");
        Standing counted = new Standing(mina.user().failConfirmation(6, REGISTERED), mina.contract(), mina.token());

        assertThat(roster.with(counted).standings())
                .isEqualTo(roster.standings().replace(mina, counted));
    }

    @Test
    void isSortedByLoginId() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Roster(roster.contract(), roster.standings().reverse()));
    }

    @Test
    void isOfOneContract() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roster(aContract().numbered("K-9999").build(), roster.standings()));
    }

    private static List<String> names(List<Standing> standings) {
        return standings.map(each -> each.user().loginId().value());
    }
}
