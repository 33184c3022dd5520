package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.application.applying.AcceptApplication;
import jp.kumiai.otp.application.applying.AllocateTokens;
import jp.kumiai.otp.application.applying.CompleteApplication;
import jp.kumiai.otp.application.applying.ShipTokens;
import jp.kumiai.otp.application.applying.WithdrawApplication;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.token.SerialNumber;

/** One application, and the steps that follow on the state it is in. */
public final class ApplicationPage {

    private final ShowCompany companies;
    private final BankUseCases.Applications applications;
    private final ShowTerms terms;
    private final StaffScreens screens;

    public ApplicationPage(
            ShowCompany companies, BankUseCases.Applications applications, ShowTerms terms, StaffScreens screens) {
        this.companies = companies;
        this.applications = applications;
        this.terms = terms;
        this.screens = screens;
    }

    /**
     * An application in the file it was found in.
     *
     * @param typed the fields of its next step as they were typed; empty before that
     */
    private record Found(Company company, Application application, List<EntryField> typed) {

        Found typed(List<EntryField> fields) {
            return new Found(company, application, fields);
        }
    }

    public Reply show(StaffVisit visit) {
        return found(visit, found -> screens.show(visit, page(visit, found)));
    }

    public Reply accept(StaffVisit visit, Form form) {
        return found(visit, found -> {
            Entry<Option<LocalDate>> start = StepFields.start(form, found.application());
            return start.value()
                    .map(day -> new AcceptApplication.Command(
                            found.application().contract(), found.application().number(), day, visit.operator()))
                    .map(command -> answered(
                            visit,
                            found.typed(List.of(start.field())),
                            applications.accept().accept(command),
                            DeskNotice.APPLICATION_ACCEPTED))
                    .getOrElse(() -> malformed(visit, found, List.of(start.field())));
        });
    }

    public Reply allocate(StaffVisit visit, Form form) {
        return found(visit, found -> {
            Entry<List<SerialNumber>> serials = StepFields.serials(form);
            return serials.value()
                    .map(tokens -> new AllocateTokens.Command(
                            found.application().contract(), found.application().number(), tokens, visit.operator()))
                    .map(command -> answered(
                            visit,
                            found.typed(List.of(serials.field())),
                            applications.allocate().allocate(command),
                            DeskNotice.TOKENS_ALLOCATED))
                    .getOrElse(() -> malformed(visit, found, List.of(serials.field())));
        });
    }

    public Reply ship(StaffVisit visit, Form form) {
        return found(visit, found -> {
            Entry<LocalDate> day = StepFields.sent(form);
            Entry<RegisteredMailNumber> mail = StepFields.mail(form);
            List<EntryField> fields = List.of(day.field(), mail.field());
            return day.value()
                    .flatMap(sent -> mail.value().map(number -> new Shipment(sent, number)))
                    .map(shipment -> new ShipTokens.Command(
                            found.application().contract(), found.application().number(), shipment, visit.operator()))
                    .map(command -> answered(
                            visit, found.typed(fields), applications.ship().ship(command), DeskNotice.TOKENS_SHIPPED))
                    .getOrElse(() -> malformed(visit, found, fields));
        });
    }

    public Reply complete(StaffVisit visit) {
        return found(visit, found -> {
            CompleteApplication.Command command = new CompleteApplication.Command(
                    found.application().contract(), found.application().number(), visit.operator());
            return answered(visit, found, applications.complete().complete(command), DeskNotice.APPLICATION_COMPLETED);
        });
    }

    public Reply withdraw(StaffVisit visit) {
        return found(visit, found -> {
            WithdrawApplication.Command command = new WithdrawApplication.Command(
                    found.application().contract(), found.application().number(), visit.operator());
            return answered(visit, found, applications.withdraw().withdraw(command), DeskNotice.APPLICATION_WITHDRAWN);
        });
    }

    private Reply found(StaffVisit visit, Function<Found, Reply> then) {
        return visit.variable("contract", ContractId::parse)
                .flatMap(companies::show)
                .flatMap(company -> visit.variable("number", ApplicationNumber::parse)
                        .flatMap(company.file()::application)
                        .map(application -> new Found(company, application, List.empty())))
                .map(then)
                .getOrElse(() -> screens.notFound(visit));
    }

    private Reply answered(
            StaffVisit visit, Found found, Either<ApplicationFailure, Application> answer, DeskNotice done) {
        return answer.fold(
                failure -> screens.refused(
                        visit, page(visit, found).telling(Message.error("処理できませんでした。", ApplicationWords.of(failure)))),
                application -> StaffVisit.done(Paths.of(application), done));
    }

    private Reply malformed(StaffVisit visit, Found found, List<EntryField> typed) {
        return screens.malformed(visit, page(visit, found.typed(typed)));
    }

    private DeskPage page(StaffVisit visit, Found found) {
        Application application = found.application();
        NextSteps next = new NextSteps(
                application, terms.today(), terms.fees(), found.company().file().contract());
        return DeskPage.titled("申込 " + application.number())
                .under(Link.to("利用申込", ApplicationsPage.PATH + "?state=" + application.state()))
                .with(ApplicationFacts.steps(application))
                .with(ApplicationFacts.of(application))
                .with(visit.may(Duty.FULFILMENT) ? next.forward(found.typed()) : Option.none())
                .with(visit.may(Duty.COUNTER) ? next.back() : Option.none())
                .with(Customer.facts(found.company()));
    }
}
