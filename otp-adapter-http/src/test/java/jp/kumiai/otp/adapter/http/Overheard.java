package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;

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
                command -> heard(command, refusing.authorise().begin(command)),
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
                desk(RefusingBank.DESK),
                counter(refusing.counter()),
                companies(refusing.companies()),
                applications(refusing.applications()),
                fees(refusing.fees()),
                refusing.terms(),
                refusing.reports());
    }

    /** Who opens the desk is not told: whatever is asked of the bank begins so. */
    private BankUseCases.Desk desk(BankUseCases.Desk refusing) {
        return new BankUseCases.Desk(
                command -> heard(command, refusing.logIn().logIn(command)),
                listener::accept,
                refusing.open(),
                new OverheardStaff(refusing.staff()));
    }

    private BankUseCases.Companies companies(BankUseCases.Companies refusing) {
        return new BankUseCases.Companies(
                new OverheardCompanies(refusing.show()),
                (entry, operator) -> heard(entry, refusing.enter().enter(entry, operator)),
                refusing.importFile(),
                (entry, operator) -> heard(entry, refusing.enterUser().enter(entry, operator)),
                command -> heard(command, refusing.changeAccount().change(command)),
                command -> heard(command, refusing.postpone().postpone(command)),
                command -> heard(command, refusing.allot().allot(command)));
    }

    private BankUseCases.Applications applications(BankUseCases.Applications refusing) {
        return new BankUseCases.Applications(
                state -> heard(state, refusing.list().list(state)),
                (form, operator) -> heard(form, refusing.receive().receive(form, operator)),
                command -> heard(command, refusing.accept().accept(command)),
                command -> heard(command, refusing.allocate().allocate(command)),
                command -> heard(command, refusing.ship().ship(command)),
                command -> heard(command, refusing.complete().complete(command)),
                command -> heard(command, refusing.withdraw().withdraw(command)));
    }

    private BankUseCases.Fees fees(BankUseCases.Fees refusing) {
        return new BankUseCases.Fees(
                (month, operator, progress) -> heard(month, refusing.run().run(month, operator, progress)),
                new OverheardFees(refusing.show()),
                command -> heard(command, refusing.writeDebits().write(command)),
                command -> heard(command, refusing.readResults().read(command)),
                Option.some(Samples.COLLECTOR));
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

    private final class OverheardStaff implements ManageStaff {

        private final ManageStaff refusing;

        OverheardStaff(ManageStaff refusing) {
            this.refusing = refusing;
        }

        @Override
        public List<StaffMember> list() {
            return heard("staff", refusing.list());
        }

        @Override
        public Either<StaffFailure, StaffMember> enter(Entry entry) {
            return heard(entry, refusing.enter(entry));
        }

        @Override
        public Either<StaffFailure, StaffMember> block(StaffId id, String operator) {
            return heard(id, refusing.block(id, operator));
        }
    }

    private final class OverheardCompanies implements ShowCompany {

        private final ShowCompany refusing;

        OverheardCompanies(ShowCompany refusing) {
            this.refusing = refusing;
        }

        @Override
        public List<Contract> search(String text, Option<ContractId> after) {
            return heard(text, refusing.search(text, after));
        }

        @Override
        public Option<ShowCompany.Company> show(ContractId id) {
            return heard(id, refusing.show(id));
        }
    }

    private final class OverheardFees implements ShowFees {

        private final ShowFees refusing;

        OverheardFees(ShowFees refusing) {
            this.refusing = refusing;
        }

        @Override
        public List<FeeRun> runs() {
            return heard("fee runs", refusing.runs());
        }

        @Override
        public NextRun next() {
            return heard("next run", refusing.next());
        }

        @Override
        public Option<FeeRun> run(FeeMonth month) {
            return heard(month, refusing.run(month));
        }

        @Override
        public List<Debit> debits(FeeMonth month, long number) {
            return heard(number, refusing.debits(month, number));
        }

        @Override
        public Either<BillingFailure, Statement> onDay(ContractId contract, LocalDate day) {
            return heard(day, refusing.onDay(contract, day));
        }
    }
}
