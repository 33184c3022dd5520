package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.Map;

/** The languages of the command line. */
public enum Language {
    JA,
    EN;

    private static final String OPTION = "--lang";

    /** As the environment names it, in the order in which it is asked. */
    private static final List<String> VARIABLES = List.of("OTP_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    /**
     * What {@code --lang} says, or else the first variable that is set: Japanese when it begins with {@code ja}, English
     * in every other case. It is looked for before the command line is parsed, since its errors have a language too.
     */
    public static Language chosen(String[] args, Map<String, String> environment) {
        return asked(List.of(args))
                .orElse(() -> VARIABLES
                        .flatMap(name -> Option.of(environment.get(name)))
                        .find(value -> !value.isEmpty()))
                .map(Language::of)
                .getOrElse(EN);
    }

    private static Option<String> asked(List<String> args) {
        return args.find(arg -> arg.startsWith(OPTION + "="))
                .map(arg -> arg.substring(OPTION.length() + 1))
                .orElse(() -> args.dropUntil(OPTION::equals).drop(1).headOption());
    }

    private static Language of(String locale) {
        return locale.toLowerCase(Locale.ROOT).startsWith("ja") ? JA : EN;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
