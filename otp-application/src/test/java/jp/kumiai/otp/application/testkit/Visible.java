package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import java.util.HexFormat;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Confirmation;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * A state in a form that tests can compare. Sealed seeds and password hashes have no {@code equals} on purpose, so they
 * are taken out and held beside the state as text.
 *
 * @param state the state, with one and the same seed and hash for all
 * @param hidden what the state itself does not let compare
 */
public record Visible<S>(S state, List<String> hidden) {

    private static final SealedSeed NO_SEED = SealedSeed.of(new byte[0]);
    private static final PasswordHash NO_HASH = PasswordHash.of("");

    public static Visible<Token> of(Token token) {
        return new Visible<>(bare(token), List.of(seed(token)));
    }

    public static Visible<BankingUser> of(BankingUser user) {
        return new Visible<>(bare(user), hashes(user));
    }

    public static Visible<Standing> of(Standing standing) {
        return new Visible<>(
                bare(standing), standing.token().map(Visible::seed).toList().prependAll(hashes(standing.user())));
    }

    public static Visible<Roster> of(Roster roster) {
        return new Visible<>(
                new Roster(roster.contract(), roster.standings().map(Visible::bare)),
                roster.standings().flatMap(standing -> of(standing).hidden()));
    }

    public static Visible<SessionStanding> of(SessionStanding found) {
        return new Visible<>(
                new SessionStanding(found.session(), bare(found.standing())),
                of(found.standing()).hidden());
    }

    public static Visible<LentDevice> of(LentDevice device) {
        return new Visible<>(
                new LentDevice(bare(device.token()), device.loan()),
                of(device.token()).hidden());
    }

    public static Visible<StaffMember> of(StaffMember member) {
        return new Visible<>(bare(member), List.of(member.password().encoded()));
    }

    public static Visible<StaffStanding> of(StaffStanding found) {
        return new Visible<>(
                new StaffStanding(found.session(), bare(found.member())),
                of(found.member()).hidden());
    }

    private static StaffMember bare(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.role(),
                NO_HASH,
                member.attempts(),
                member.blocked(),
                member.sessionEpoch(),
                member.version());
    }

    private static List<String> hashes(BankingUser user) {
        return List.of(user.password().encoded(), user.confirmation().password().encoded());
    }

    private static String seed(Token token) {
        return HexFormat.of().formatHex(token.seed().toBytes());
    }

    private static Standing bare(Standing standing) {
        return new Standing(
                bare(standing.user()), standing.contract(), standing.token().map(Visible::bare));
    }

    private static Token bare(Token token) {
        return new Token(
                token.serial(),
                token.kind(),
                NO_SEED,
                token.codes(),
                token.expiresAt(),
                token.device(),
                token.contract(),
                token.version());
    }

    private static BankingUser bare(BankingUser user) {
        return new BankingUser(
                user.loginId(),
                user.name(),
                user.userClass(),
                user.contract(),
                NO_HASH,
                user.passwordAttempts(),
                new Confirmation(NO_HASH, user.confirmation().attempts()),
                user.registrationAttempts(),
                user.status(),
                user.sessionEpoch(),
                user.version());
    }
}
