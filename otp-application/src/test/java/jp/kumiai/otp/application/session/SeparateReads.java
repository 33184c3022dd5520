package jp.kumiai.otp.application.session;

import io.vavr.control.Option;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/** Reads as a database does: a token that two users share is read for each of them, as two values of one state. */
record SeparateReads(Snapshots snapshots) implements Snapshots {

    @Override
    public Option<Roster> roster(ContractId id) {
        return snapshots
                .roster(id)
                .map(roster -> new Roster(roster.contract(), roster.standings().map(SeparateReads::apart)));
    }

    private static Standing apart(Standing standing) {
        return new Standing(
                standing.user(), standing.contract(), standing.token().map(SeparateReads::apart));
    }

    private static Token apart(Token token) {
        return new Token(
                token.serial(),
                token.kind(),
                SealedSeed.of(token.seed().toBytes()),
                token.codes(),
                token.expiresAt(),
                token.device(),
                token.contract(),
                token.version());
    }

    @Override
    public Option<Standing> ofUser(LoginId loginId) {
        return snapshots.ofUser(loginId);
    }

    @Override
    public Option<SessionStanding> ofSession(SessionKey key) {
        return snapshots.ofSession(key);
    }

    @Override
    public Option<RequestStanding> ofRequest(SessionKey key, RequestId id) {
        return snapshots.ofRequest(key, id);
    }

    @Override
    public Option<Token> token(SerialNumber serial) {
        return snapshots.token(serial);
    }

    @Override
    public Option<Contract> contract(ContractId id) {
        return snapshots.contract(id);
    }

    @Override
    public Option<HandledRequest> request(RequestKey key) {
        return snapshots.request(key);
    }
}
