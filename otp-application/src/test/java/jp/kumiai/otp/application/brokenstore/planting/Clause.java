package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import jp.kumiai.otp.application.testkit.StoreContract;

/** One clause of the kit: a test method, and the contract that declares it. */
public record Clause(Class<? extends StoreContract> contract, String sentence) {

    public static List<Clause> of(Class<? extends StoreContract> contract, String... sentences) {
        return List.of(sentences).map(sentence -> new Clause(contract, sentence));
    }

    @Override
    public String toString() {
        return contract.getSimpleName() + '.' + sentence;
    }
}
