package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** An answer that is looked up anew whenever somebody looks at it. */
final class LazyAnswer {

    private LazyAnswer() {}

    static Object to(Call call) {
        Object answer = call.proceed();
        return answer instanceof List<?> ? lazy(List.class, call::proceed) : lazy(Option.class, call::proceed);
    }

    /** As a lazy collection: what is found is found at once, and the lists in it are looked up later. */
    static Object withLazyLists(Call call) {
        return call.<Option<Record>>proceedAs()
                .map(found -> Everywhere.rebuilt(
                        found,
                        (component, part) -> part instanceof List<?>
                                ? lazy(
                                        List.class,
                                        () -> Everywhere.part(
                                                call.<Option<Record>>proceedAs().get(), component))
                                : part));
    }

    private static <T> T lazy(Class<T> type, Supplier<Object> again) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(again.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
