package jp.kumiai.otp.adapter.http.api;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** The query of the few resources that take one: which part of a list, or how a file is to be read. Immutable. */
public final class Query {

    private final Form form;

    private Query(Form form) {
        this.form = form;
    }

    /** The query, percent-encoded UTF-8, when it has no other parameters than these, and none of them twice. */
    public static Either<Problem, Query> of(Exchange exchange, String... names) {
        return Form.parse(exchange.query())
                .filter(form -> form.withPrefix("").map(Tuple2::_1).forAll(List.of(names)::contains))
                .map(Query::new)
                .toEither(() -> Problem.of(ProblemCode.MALFORMED));
    }

    /** What the parser makes of this parameter. */
    public <T> Either<Problem, T> value(String name, Function<String, Option<T>> parser) {
        return form.value(name).flatMap(parser).toEither(() -> Problem.of(ProblemCode.MALFORMED));
    }

    /** The same for a parameter that may be left out; an empty one is not left out. */
    public <T> Either<Problem, Option<T>> optional(String name, Function<String, Option<T>> parser) {
        return form.value(name).isEmpty()
                ? Either.right(Option.none())
                : value(name, parser).map(Option::some);
    }

    @Override
    public String toString() {
        return "Query" + form;
    }
}
