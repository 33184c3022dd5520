package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import java.util.function.Consumer;

/** Use cases that tell whatever they are asked, and then refuse it. */
public final class Overheard {

    private final Consumer<Object> listener;

    private Overheard(Consumer<Object> listener) {
        this.listener = listener;
    }

    /**
     * All of them.
     *
     * @param listener hears of each command or session; what it throws, the use case throws
     */
    public static UseCases by(Consumer<Object> listener) {
        Overheard overheard = new Overheard(listener);
        return new UseCases(
                overheard.login(RunningServer.REFUSING.login()),
                session -> overheard.heard(
                        session, RunningServer.REFUSING.administration().open(session)),
                overheard.lifting(RunningServer.REFUSING.lifting()),
                overheard.revocation(RunningServer.REFUSING.revocation()),
                overheard.operations(RunningServer.REFUSING.operations()),
                overheard.softwareTokens(RunningServer.REFUSING.softwareTokens()),
                overheard.bank(RunningServer.REFUSING.bank()));
    }

    private <A> A heard(Object asked, A answer) {
        listener.accept(asked);
        return answer;
    }

    private UseCases.Login login(UseCases.Login refusing) {
        return new UseCases.Login(
                command -> heard(command, refusing.logIn().logIn(command)),
                command -> heard(command, refusing.enterOneTimePassword().enter(command)),
                command -> heard(command, refusing.registerToken().register(command)),
                id -> heard(id, refusing.showSession().show(id)),
                listener::accept);
    }

    private UseCases.Lifting lifting(UseCases.Lifting refusing) {
        return new UseCases.Lifting(
                session -> heard(session, refusing.list().show(session)),
                command -> heard(command, refusing.lift().lift(command)),
                (session, request) ->
                        heard(List.of(session, request), refusing.result().show(session, request)));
    }

    private UseCases.Revocation revocation(UseCases.Revocation refusing) {
        return new UseCases.Revocation(
                session -> heard(session, refusing.list().show(session)),
                command -> heard(command, refusing.revoke().revoke(command)),
                (session, request) ->
                        heard(List.of(session, request), refusing.result().show(session, request)));
    }

    private UseCases.Operations operations(UseCases.Operations refusing) {
        return new UseCases.Operations(
                command -> heard(command, refusing.authorise().authorise(command)),
                (session, request) ->
                        heard(List.of(session, request), refusing.result().show(session, request)));
    }

    private UseCases.SoftwareTokens softwareTokens(UseCases.SoftwareTokens refusing) {
        return new UseCases.SoftwareTokens(
                session -> heard(session, refusing.issue().issue(session)),
                command -> heard(command, refusing.activate().activate(command)));
    }

    private BankUseCases bank(BankUseCases refusing) {
        return new BankUseCases(
                refusing.desk(),
                counter(refusing.counter()),
                refusing.companies(),
                refusing.applications(),
                refusing.fees(),
                refusing.terms(),
                refusing.reports());
    }

    private BankUseCases.Counter counter(BankUseCases.Counter refusing) {
        return new BankUseCases.Counter(
                command -> heard(command, refusing.lift().lift(command)),
                command -> heard(command, refusing.revoke().revoke(command)),
                command -> heard(command, refusing.resynchronise().resynchronise(command)),
                command -> heard(command, refusing.move().move(command)),
                command -> heard(command, refusing.putAway().putAway(command)),
                serial -> heard(serial, refusing.trace().trace(serial)),
                () -> heard("expiring tokens", refusing.expiring().list()));
    }
}
