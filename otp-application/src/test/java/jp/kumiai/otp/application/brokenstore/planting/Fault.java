package jp.kumiai.otp.application.brokenstore.planting;

/** What a broken store makes of the calls of its ports; it may remember things. */
@FunctionalInterface
public interface Fault {

    Object answer(Call call);

    /** The same fault in this method only; all other calls are answered soundly. */
    default Fault in(Class<?> port, String method) {
        return call -> call.isOf(port, method) ? answer(call) : call.proceed();
    }
}
