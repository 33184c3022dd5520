package jp.kumiai.otp.adapter.http.page.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTest {

    private static final LoginId ICHIRO = new LoginId("ichirodt");
    private static final LoginId JIRO = new LoginId("ji-ro_2.dt@example");

    private static List<Selection> rows(List<LoginId> ids) {
        return ids.map(id -> new Selection(id, Option.none()));
    }

    @Test
    void comesBackAsItWent() {
        Kept kept = Kept.of(rows(List.of(ICHIRO, JIRO)), true).without(List.of(ICHIRO));

        assertThat(Kept.parse(kept.text())).isEqualTo(kept);
        assertThat(Kept.parse(Kept.NOTHING.text())).isEqualTo(Kept.NOTHING);
    }

    @Test
    void doesNotTickAgainWhatChanged() {
        Kept kept = Kept.of(rows(List.of(ICHIRO, JIRO)), false).without(List.of(ICHIRO));

        assertThat(kept.ticked()).isEqualTo(HashSet.of(JIRO));
        assertThat(kept.changed()).isEqualTo(HashSet.of(ICHIRO));
    }

    @Test
    void hasRoomForAHundredUsersWithTheLongestLoginIdsAndForNoMoreThanACookieHolds() {
        List<LoginId> hundred = List.range(0, 100).map(i -> new LoginId("x".repeat(29) + (100 + i)));
        List<LoginId> thousand = List.range(0, 1000).map(i -> new LoginId("x".repeat(28) + (1000 + i)));

        String text = Kept.of(rows(hundred), true).text();

        assertThat(Kept.parse(text).ticked()).hasSize(100);
        assertThat(Flash.of(Place.LIFT_LIST, ActRefusal.LIST_CHANGED, 0, text).typed())
                .isEqualTo(text);
        assertThat(Kept.of(rows(thousand), true).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "::x:", "!", "!x", "++", "!!!!:a b"})
    void isNothingWhenSomebodyChangedIt(String text) {
        assertThat(Kept.parse(text)).isEqualTo(Kept.NOTHING);
    }
}
