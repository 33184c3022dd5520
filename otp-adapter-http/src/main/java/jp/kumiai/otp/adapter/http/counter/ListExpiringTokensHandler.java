package jp.kumiai.otp.adapter.http.counter;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.expiry.ListExpiringTokens;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.Token;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/bank/expiring-tokens}: the lent tokens that will not work any more in 90 days (R35). */
public final class ListExpiringTokensHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ListExpiringTokens expiring;

    public ListExpiringTokensHandler(ListExpiringTokens expiring) {
        this.expiring = expiring;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return Json.reply(OK, new Answer(expiring.list().map(ExpiringToken::of).asJava()));
    }

    private record Answer(List<ExpiringToken> tokens) {}

    private record ExpiringToken(
            String serialNumber, @Nullable String contract, String expiresAt) {

        static ExpiringToken of(Token token) {
            Option<String> contract = token.contract().map(ContractId::value);
            return new ExpiringToken(
                    token.serial().value(),
                    contract.getOrNull(),
                    token.expiresAt().toString());
        }
    }
}
