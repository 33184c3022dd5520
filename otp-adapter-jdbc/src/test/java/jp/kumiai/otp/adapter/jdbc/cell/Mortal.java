package jp.kumiai.otp.adapter.jdbc.cell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.CellStore;

/** A process that dies at one of its calls to the cells, before the call or after it. */
final class Mortal {

    /** That it died. */
    static final class Died extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger halfCallsLeft;

    /** @param halfCalls two for each call: that it begins, and that its answer comes back */
    Mortal(int halfCalls) {
        this.halfCallsLeft = new AtomicInteger(halfCalls);
    }

    CellStore seeing(CellStore cell) {
        return (CellStore) Proxy.newProxyInstance(
                CellStore.class.getClassLoader(), new Class<?>[] {CellStore.class}, (self, method, arguments) -> {
                    live();
                    try {
                        Object answer = method.invoke(cell, arguments);
                        live();
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private void live() {
        if (halfCallsLeft.getAndDecrement() == 0) {
            throw new Died();
        }
    }
}
