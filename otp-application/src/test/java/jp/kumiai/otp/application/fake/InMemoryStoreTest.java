package jp.kumiai.otp.application.fake;

import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.StoreContracts;

final class InMemoryStoreTest extends StoreContracts {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected InMemoryStore store() {
        return store;
    }

    @Override
    protected InMemoryStore brokenStore() {
        InMemoryStore broken = new InMemoryStore();
        broken.stopAnswering();
        return broken;
    }
}
