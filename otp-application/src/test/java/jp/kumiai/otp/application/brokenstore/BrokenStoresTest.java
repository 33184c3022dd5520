package jp.kumiai.otp.application.brokenstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the kit names every planted fault, and that every clause of the kit is red on some store. */
final class BrokenStoresTest {

    static List<BrokenStore> stores() {
        return BrokenStores.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void isNamedByTheKit(BrokenStore store) {
        assertThat(Kit.red(store, store.namedBy())).containsExactlyInAnyOrderElementsOf(store.namedBy());
    }

    @Test
    void tellsThemApartByTheirSentences() {
        assertThat(stores().map(BrokenStore::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void hasNothingToSayOfASoundStore() {
        assertThat(Kit.red(BrokenStores.SOUND, Kit.clauses().toList())).isEmpty();
    }

    @Test
    void everyClauseNamesAFault() {
        Set<Clause> naming = stores().flatMap(BrokenStore::namedBy).toSet();

        assertThat(Kit.clauses().removeAll(naming).map(Clause::toString).toSortedSet())
                .as("clauses that were never seen red")
                .isEmpty();
    }
}
