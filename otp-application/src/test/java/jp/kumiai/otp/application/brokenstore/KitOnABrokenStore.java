package jp.kumiai.otp.application.brokenstore;

import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Planted;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.StoreContracts;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The whole kit, on the broken store that the run is configured for. Only {@link Kit} runs it. */
@ExtendWith(KitOnABrokenStore.OfTheRun.class)
final class KitOnABrokenStore extends StoreContracts {

    static final String SENTENCE = "broken.store";

    private final BrokenStore broken;
    private final StoreUnderTest store;
    private final StoreUnderTest another;

    KitOnABrokenStore(BrokenStore broken) {
        this.broken = broken;
        InMemoryStore world = new InMemoryStore();
        this.store = new Planted(world, broken.fault().get());
        this.another = new Planted(world, broken.fault().get());
    }

    @Override
    protected StoreUnderTest store() {
        return store;
    }

    @Override
    protected StoreUnderTest anotherStore() {
        return another;
    }

    @Override
    protected StoreUnderTest brokenStore() {
        InMemoryStore silent = new InMemoryStore();
        silent.stopAnswering();
        return new Planted(silent, broken.fault().get());
    }

    /** Looks the broken store up by its sentence, and tries no more arguments on a clause that is red already. */
    static final class OfTheRun implements ParameterResolver, ExecutionCondition, AfterTestExecutionCallback {

        private static final Namespace RED = Namespace.create(OfTheRun.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(BrokenStore.class);
        }

        @Override
        public BrokenStore resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(SENTENCE)
                    .map(BrokenStores::that)
                    .orElseThrow();
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                context.getParent().orElseThrow().getStore(RED).put(context.getRequiredTestMethod(), true);
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean red = context.getTestMethod()
                    .filter(clause -> context.getStore(RED).get(clause) != null)
                    .isPresent();
            return red ? ConditionEvaluationResult.disabled("red") : ConditionEvaluationResult.enabled("not red yet");
        }
    }
}
