package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import java.util.function.Supplier;
import jp.kumiai.otp.application.testkit.StoreContract;

/**
 * A store with one fault, as it is told to the kit.
 *
 * @param sentence what the store does wrong
 * @param fault a new one for each store
 * @param namedBy the clauses that must be red, those by which a reader of the report understands what is wrong
 */
public record BrokenStore(String sentence, Supplier<Fault> fault, List<Clause> namedBy) {

    public BrokenStore(
            String sentence, Supplier<Fault> fault, Class<? extends StoreContract> contract, String... clauses) {
        this(sentence, fault, Clause.of(contract, clauses));
    }

    /** The same store, which more clauses must name. */
    public BrokenStore and(Class<? extends StoreContract> contract, String... clauses) {
        return new BrokenStore(sentence, fault, namedBy.appendAll(Clause.of(contract, clauses)));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
