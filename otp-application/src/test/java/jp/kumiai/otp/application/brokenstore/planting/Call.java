package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import jp.kumiai.otp.application.testkit.StoreUnderTest;

/** A call of a port, on its way to a store. Immutable. */
public record Call(StoreUnderTest store, Class<?> port, Method method, List<Object> arguments) {

    /** The answer of the store; what it throws is thrown. */
    public Object proceed() {
        try {
            return on(StoreUnderTest.class.getMethod(accessor()).invoke(store));
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer of another port of the same kind; anything when it gives none. */
    public Object on(Object answering) {
        try {
            Object answer = method.invoke(answering, arguments.toJavaArray());
            return method.getReturnType().equals(void.class) ? List.empty() : Objects.requireNonNull(answer);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException thrown(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
    }

    /** The same, taken for what the caller knows it to be. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // trusted, as Faults says
    public <A> A proceedAs() {
        return (A) proceed();
    }

    /** The same question to another store. */
    public Call to(StoreUnderTest other) {
        return new Call(other, port, method, arguments);
    }

    public Call with(int index, Object argument) {
        return new Call(store, port, method, arguments.update(index, argument));
    }

    public Call with(List<Object> others) {
        return new Call(store, port, method, others);
    }

    public boolean isOf(Class<?> otherPort, String name) {
        return port.equals(otherPort) && method.getName().equals(name);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // trusted, as Faults says
    public <A> A argument(int index) {
        return (A) arguments.get(index);
    }

    private String accessor() {
        String name = port.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
