package jp.kumiai.otp.bootstrap.nodes;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.Storage;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.bootstrap.history.Stored;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.LoginId;

/** Reads what a history left behind. */
public final class StoredStates {

    private final Storage storage;
    private final List<Company> companies;

    private StoredStates(Storage storage, List<Company> companies) {
        this.storage = storage;
        this.companies = companies;
    }

    public static Stored of(Storage storage, List<Company> companies, List<Call> calls) {
        StoredStates states = new StoredStates(storage, companies);
        List<String> serials = companies.stream()
                .flatMap(company -> company.serials().stream())
                .toList();
        return new Stored(
                serials.stream().collect(Collectors.toMap(serial -> serial, states::token)),
                states.tokenOf(),
                states.answers(calls),
                serials.stream().flatMap(states::events).toList());
    }

    private Stored.StoredToken token(String serial) {
        Token token = storage.snapshots().token(new SerialNumber(serial)).get();
        return new Stored.StoredToken(
                token.codes().watermark().map(TimeStep::value).getOrElse(Call.NO_STEP),
                token.codes().failures().consecutive(),
                token.codes().failures().lifetime(),
                token.codes().isSuspended());
    }

    private Map<String, String> tokenOf() {
        Map<String, String> tokens = new HashMap<>();
        for (Company company : companies) {
            for (Colleague each : company.everybody()) {
                storage.snapshots()
                        .ofUser(new LoginId(each.loginId()))
                        .flatMap(standing -> standing.user().status().boundTo())
                        .forEach(serial -> tokens.put(each.loginId(), serial.value()));
            }
        }
        return tokens;
    }

    private Map<String, String> answers(List<Call> calls) {
        Map<String, Company> companyOf = companies.stream()
                .flatMap(company -> company.everybody().stream().map(each -> Map.entry(each.loginId(), company)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> answers = new HashMap<>();
        for (Call call : calls) {
            Company company = companyOf.get(call.by().user());
            if (company != null && !answers.containsKey(call.act())) {
                RequestKey key =
                        new RequestKey(company.id(), new LoginId(call.by().user()), new RequestId(call.act()));
                storage.snapshots()
                        .request(key)
                        .map(StoredStates::answer)
                        .forEach(answer -> answers.put(call.act(), answer));
            }
        }
        return answers;
    }

    /** As the API would say it. */
    private static String answer(HandledRequest request) {
        Option<String> refusal = request.answer().get("refusal");
        String why = refusal.filter(code -> code.equals("CODE_NOT_ACCEPTED"))
                .flatMap(code -> request.answer().get("why"))
                .getOrElse(refusal.getOrElse(Call.OK));
        return switch (why) {
            case "MISMATCH" -> Call.MISMATCH;
            case "SUSPENDED" -> "TOKEN_SUSPENDED";
            case "DENIED" -> "NOT_ENTITLED";
            default -> why;
        };
    }

    private Stream<Stored.Event> events(String serial) {
        return storage.auditTrail()
                .latestAbout(new SerialNumber(serial), Integer.MAX_VALUE)
                .toJavaStream()
                .map(StoredStates::event);
    }

    private static Stored.Event event(AuditEvent event) {
        return new Stored.Event(
                event.at(),
                event.kind().name(),
                event.actor().name(),
                event.serial().map(SerialNumber::value).getOrElse(""),
                event.facts().toJavaMap());
    }
}
