package jp.kumiai.otp.bootstrap.nodes;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import jp.kumiai.otp.bootstrap.history.Call;

/**
 * What the people of many companies do in any order: log in, authorise, mistype, try a code twice, register, and their
 * master users lift and revoke. All clients share it. Thread-safe.
 */
final class Errands {

    private static final int MAX_TYPOS = 4;

    private final Nodes nodes;
    private final Courier courier;
    private final StepBook steps = new StepBook();
    /** By login ID, the last one that was logged in. */
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    /** Whose tokens are said to be suspended. */
    private final Set<Colleague> suspended = ConcurrentHashMap.newKeySet();
    /** Whose revocation is under way or done. */
    private final Set<Colleague> leaving = ConcurrentHashMap.newKeySet();
    /** Whose key fob is somebody's to register. */
    private final Set<Colleague> free = ConcurrentHashMap.newKeySet();

    private final AtomicLong numbers = new AtomicLong();

    Errands(Nodes nodes, Courier courier) {
        this.nodes = nodes;
        this.courier = courier;
    }

    /** Does one thing for somebody of this company. */
    void doSomething(Company company, RandomGenerator random) {
        Colleague who =
                company.everybody().get(random.nextInt(company.everybody().size()));
        String session = sessions.get(who.loginId());
        if (session == null) {
            begin(who, company, random);
        } else if (who.equals(company.master()) && random.nextBoolean()) {
            administer(company, session, random);
        } else {
            authorise(who, session, random);
        }
    }

    private void begin(Colleague who, Company company, RandomGenerator random) {
        if (who.equals(company.successor()) && !free.contains(company.leaver())) {
            return;
        }
        courier.logIn(who, random).ifPresent(answer -> {
            String session = answer.text("session");
            switch (answer.text("next")) {
                case "ONE_TIME_PASSWORD" -> enter(who, session, random);
                case "REGISTRATION" -> register(who, session, random);
                default -> {
                    // revoked, and not to be asked again yet
                }
            }
        });
    }

    private void enter(Colleague who, String session, RandomGenerator random) {
        OptionalLong step = step(who, random);
        if (random.nextInt(8) == 0) {
            mistype(who, session, random);
        } else if (step.isPresent()) {
            long used = step.getAsLong();
            loggedIn(who, run(Errand.logIn(number(), who, used, who.code(used), session), who, random));
        }
    }

    private void mistype(Colleague who, String session, RandomGenerator random) {
        String wrong = who.wrongCode(nodes.now());
        for (int times = 1 + random.nextInt(MAX_TYPOS); times > 0; times--) {
            run(Errand.logIn(number(), who, Call.NO_STEP, wrong, session), who, random);
        }
    }

    private void register(Colleague who, String session, RandomGenerator random) {
        steps.take(who.serial(), nodes.now())
                .ifPresent(step -> loggedIn(who, run(Errand.register(number(), who, step, session), who, random)));
    }

    private void loggedIn(Colleague who, Optional<Courier.Told> told) {
        told.filter(answer -> answer.outcome().equals(Call.OK))
                .ifPresent(answer -> sessions.put(who.loginId(), answer.answer().text("session")));
    }

    private void authorise(Colleague who, String session, RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            String wrong = who.wrongCode(nodes.now());
            for (int times = 1 + random.nextInt(MAX_TYPOS); times > 0; times--) {
                run(Errand.authorise(number(), who, Call.NO_STEP, wrong, session), who, random);
            }
            return;
        }
        step(who, random)
                .ifPresent(step -> run(Errand.authorise(number(), who, step, who.code(step), session), who, random));
    }

    private void administer(Company company, String session, RandomGenerator random) {
        Optional<Colleague> stopped = company.everybody().stream()
                .filter(suspended::contains)
                .filter(each -> !each.equals(company.master()))
                .findFirst();
        if (stopped.isPresent()) {
            suspended.remove(stopped.get());
            run(Errand.lift(number(), company.master(), stopped.get(), session), company.master(), random);
        } else if (random.nextInt(4) == 0) {
            revokeTheLeaver(company, session, random);
        }
    }

    private void revokeTheLeaver(Company company, String session, RandomGenerator random) {
        Colleague leaver = company.leaver();
        OptionalLong step = steps.take(company.master().serial(), nodes.now());
        if (step.isEmpty() || !leaving.add(leaver)) {
            return;
        }
        Errand errand = Errand.revoke(number(), company.master(), step.getAsLong(), leaver, session);
        boolean done = run(errand, company.master(), random)
                .filter(told -> told.outcome().equals(Call.OK))
                .isPresent();
        if (done) {
            free.add(leaver);
        } else {
            leaving.remove(leaver);
        }
    }

    /** One that nobody has used yet, if there is one, and sometimes the last one again. */
    private OptionalLong step(Colleague who, RandomGenerator random) {
        OptionalLong last = steps.last(who.serial());
        if (last.isPresent() && random.nextInt(6) == 0) {
            return last;
        }
        OptionalLong next = steps.take(who.serial(), nodes.now());
        return next.isPresent() ? next : last;
    }

    private Optional<Courier.Told> run(Errand errand, Colleague who, RandomGenerator random) {
        Optional<Courier.Told> told = courier.run(errand, random);
        told.map(Courier.Told::outcome).ifPresent(outcome -> {
            if (outcome.equals("SESSION_OVER")) {
                sessions.remove(who.loginId(), errand.session());
            }
            if (outcome.equals("TOKEN_SUSPENDED")) {
                suspended.add(who);
            }
        });
        return told;
    }

    private String number() {
        return "act-" + numbers.incrementAndGet();
    }
}
