package jp.kumiai.otp.bootstrap.demo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TokensOnLoan;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;

/** Shows the codes of the tokens on loan, which in a real bank nobody can. */
final class DemoVirtualTokens implements ShowVirtualTokens {

    private final Clock clock;
    private final Snapshots snapshots;
    private final TokensOnLoan onLoan;
    private final SeedVault vault;
    private final Totp totp;

    DemoVirtualTokens(Clock clock, Snapshots snapshots, TokensOnLoan onLoan, SeedVault vault, Totp totp) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.onLoan = onLoan;
        this.vault = vault;
        this.totp = totp;
    }

    @Override
    public List<VirtualToken> all() {
        Instant now = clock.instant();
        return onLoan.onLoan().flatMap(token -> inTheHandOfItsHolder(token, now));
    }

    @Override
    public Option<VirtualToken> one(SerialNumber serial) {
        Instant now = clock.instant();
        return snapshots.token(serial).flatMap(token -> inTheHandOfItsHolder(token, now));
    }

    private Option<VirtualToken> inTheHandOfItsHolder(Token token, Instant now) {
        return token.contract().filter(token::isOnLoanTo).map(contract -> show(token, contract, now));
    }

    /** The code of the token's own clock: shifted by its drift, as the real thing would be. */
    private VirtualToken show(Token token, ContractId contract, Instant now) {
        TotpParameters parameters = token.codes().parameters();
        int length = parameters.stepSeconds();
        long step = TimeStep.at(now, length).value() + token.codes().drift();
        return new VirtualToken(
                token.serial(),
                contract,
                totp.generate(vault.open(token), parameters, new TimeStep(step)),
                length - (int) (now.getEpochSecond() % length),
                length,
                token.expiresAt());
    }
}
