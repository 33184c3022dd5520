package jp.kumiai.otp.application.testkit;

/** What every contract of a port of the store is given. */
public interface StoreContract {

    /** The store under test: empty when a test begins, and the same one until it ends. */
    StoreUnderTest store();

    /** Another node on the same world; the same store where there is one node only. */
    default StoreUnderTest anotherStore() {
        return store();
    }

    /** One whose world does not answer. */
    StoreUnderTest brokenStore();
}
