package jp.kumiai.otp.adapter.jdbc.billing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import jp.kumiai.otp.application.port.Ledger;

/** A ledger about which something happens right after one of its calls. */
final class DisturbedLedger {

    private DisturbedLedger() {}

    /** @param call counted from 1 */
    static Ledger after(int call, Ledger ledger, Runnable happens) {
        int[] calls = {0};
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(ledger, arguments);
                        if (++calls[0] == call) {
                            happens.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
