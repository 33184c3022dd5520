package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.kumiai.otp.application.history.world.Company;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.application.history.world.Limits;
import jp.kumiai.otp.application.history.world.Person;
import jp.kumiai.otp.application.history.world.World;
import org.jspecify.annotations.Nullable;

/** The whole bank as the rules see it: companies, users, tokens, sessions, answered requests. Not thread-safe. */
public final class Model {

    /** Japan has had no summer time since 1951; the model knows no zone files. */
    static final ZoneOffset JST = ZoneOffset.ofHours(9);

    public final Limits limits;
    public final Map<String, LocalDate> startDates = new TreeMap<>();
    public final Map<String, ModelUser> users = new TreeMap<>();
    public final Map<String, ModelToken> tokens = new TreeMap<>();
    /** Those that are stored, live or not, by the number of the operation that opened them. */
    public final Map<Integer, ModelSession> sessions = new TreeMap<>();

    final Map<String, ModelRequest> requests = new HashMap<>();

    private Model(Limits limits) {
        this.limits = limits;
    }

    public static Model of(World world) {
        Model model = new Model(world.limits());
        for (Company company : world.companies()) {
            model.startDates.put(company.number(), company.startDate());
        }
        for (Person person : world.people()) {
            model.users.put(person.login(), new ModelUser(person, world.start()));
        }
        for (Device device : world.devices()) {
            model.tokens.put(device.serial(), new ModelToken(device));
        }
        return model;
    }

    /** R9. */
    boolean hasStarted(String company, Instant now) {
        LocalDate start = Objects.requireNonNull(startDates.get(company));
        return !now.isBefore(start.atStartOfDay().toInstant(JST));
    }

    /** The token in service or issued; none for all others. */
    public @Nullable ModelToken tokenOf(ModelUser user) {
        return tokens.get(user.serial);
    }

    public @Nullable ModelToken boundTo(ModelUser user) {
        return user.isInService() ? tokenOf(user) : null;
    }

    /** Everybody of the company, in the order of the login IDs. */
    public List<ModelUser> roster(String company) {
        return users.values().stream()
                .filter(user -> user.company.equals(company))
                .toList();
    }

    /** R15. */
    public List<ModelUser> sharersOf(ModelUser user) {
        return roster(user.company).stream()
                .filter(other ->
                        other != user && user.isInService() && other.shown().equals(user.serial))
                .toList();
    }

    /** R18, R19a. */
    public boolean isSuspended(ModelUser user) {
        ModelToken token = boundTo(user);
        return user.registration.isSuspended() || (token != null && token.suspendedAt != null);
    }

    /** U1, R22. */
    public boolean administers(ModelUser user) {
        return !user.userClass.equals("GENERAL") && user.isInService() && !isSuspended(user);
    }

    /** The session with this number while it is live. */
    public @Nullable ModelSession live(int number, Instant now) {
        ModelSession session = sessions.get(number);
        return session != null && session.isLive(now) ? session : null;
    }

    /** Whose session it is; only for sessions that are there. */
    ModelUser userOf(int session) {
        return Objects.requireNonNull(sessions.get(session)).user;
    }
}
