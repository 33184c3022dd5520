package jp.kumiai.otp.application.brokenstore;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.StoreContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract kit as something that can be run on a broken store, clause by clause. */
final class Kit {

    private static final String ENGINE = "junit-jupiter";

    private static final List<Method> TESTS = List.of(StoreContracts.class.getDeclaredClasses())
            .map(nested -> nested.getInterfaces()[0])
            .flatMap(contract -> List.of(contract.getDeclaredMethods()))
            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));

    private Kit() {}

    /** Every clause there is. */
    static Set<Clause> clauses() {
        return TESTS.map(Kit::clause).toSet();
    }

    /** Those of these clauses that are red on this store. */
    static Set<Clause> red(BrokenStore store, List<Clause> clauses) {
        return EngineTestKit.engine(ENGINE)
                .configurationParameter(KitOnABrokenStore.SENTENCE, store.sentence())
                .selectors(TESTS.filter(test -> clauses.contains(clause(test)))
                        .map(Kit::selector)
                        .toJavaArray(DiscoverySelector[]::new))
                .execute()
                .allEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(Kit::clause)
                .collect(HashSet.collector());
    }

    private static DiscoverySelector selector(Method test) {
        String nested = List.of(StoreContracts.class.getDeclaredClasses())
                .find(test.getDeclaringClass()::isAssignableFrom)
                .get()
                .getSimpleName();
        String parameters =
                List.of(test.getParameterTypes()).map(Class::getName).mkString(test.getName() + '(', ", ", ")");
        return DiscoverySelectors.selectUniqueId(UniqueId.forEngine(ENGINE)
                .append("class", KitOnABrokenStore.class.getName())
                .append("nested-class", nested)
                .append(test.isAnnotationPresent(ParameterizedTest.class) ? "test-template" : "method", parameters));
    }

    private static Clause clause(TestDescriptor failed) {
        return Option.ofOptional(failed.getSource())
                .filter(MethodSource.class::isInstance)
                .map(source -> clause(((MethodSource) source).getJavaMethod()))
                .getOrElseThrow(() -> new IllegalStateException("not even begun: " + failed));
    }

    private static Clause clause(Method test) {
        return new Clause(test.getDeclaringClass().asSubclass(StoreContract.class), test.getName());
    }
}
