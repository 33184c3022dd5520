package jp.kumiai.otp.application.history.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.kumiai.otp.application.history.model.LiftRules;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.model.RevocationRules;
import jp.kumiai.otp.application.history.world.Row;

/** Draws ticked rows: mostly such as can be ticked, now and then from a list that was looked at long ago. */
final class Rows {

    private final Draw draw;
    private final Model model;
    private List<Row> remembered = List.of();

    Rows(Draw draw, Model model) {
        this.draw = draw;
        this.model = model;
    }

    boolean isAnybodySuspended(String company) {
        return model.roster(company).stream().anyMatch(model::isSuspended);
    }

    List<Row> toLift(String company) {
        LiftRules rules = new LiftRules(model);
        return rows(company, user -> rules.obstacle(user) == null);
    }

    /** Seldom the actor's own, since whoever has no token can do little more. */
    List<Row> toRevoke(ModelUser actor) {
        RevocationRules rules = new RevocationRules(model);
        boolean others = draw.chance(80);
        return rows(actor.company, user -> rules.obstacle(user) == null && !(others && user == actor));
    }

    List<String> logins(String company, Predicate<ModelUser> sensible) {
        List<String> chosen = logins(users(company, sensible));
        return draw.chance(4) ? List.of("nobody-here") : chosen;
    }

    private static List<String> logins(List<ModelUser> users) {
        return users.stream().map(user -> user.login).toList();
    }

    private List<Row> rows(String company, Predicate<ModelUser> sensible) {
        if (!remembered.isEmpty() && draw.chance(8)) {
            return draw.someOf(remembered, 2);
        }
        List<Row> rows = new ArrayList<>();
        for (ModelUser user : users(company, sensible)) {
            rows.add(new Row(user.login, draw.chance(96) ? user.shown() : anyShown()));
        }
        if (draw.chance(15)) {
            remembered = model.roster(company).stream()
                    .map(user -> new Row(user.login, user.shown()))
                    .toList();
        }
        return List.copyOf(rows);
    }

    private String anyShown() {
        return draw.oneOf("-", draw.oneOf(List.copyOf(model.tokens.keySet())));
    }

    private List<ModelUser> users(String company, Predicate<ModelUser> sensible) {
        List<ModelUser> fitting =
                model.roster(company).stream().filter(sensible).toList();
        if (!fitting.isEmpty() && draw.chance(90)) {
            return draw.someOf(fitting, 3);
        }
        return draw.someOf(draw.chance(90) ? model.roster(company) : model.users.values(), 3);
    }
}
