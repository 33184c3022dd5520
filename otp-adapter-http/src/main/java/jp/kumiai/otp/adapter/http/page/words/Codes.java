package jp.kumiai.otp.adapter.http.page.words;

import io.vavr.collection.Array;
import io.vavr.control.Option;

/** Finds the constants of enums by name, for names that come from outside. */
public final class Codes {

    private Codes() {}

    public static <E extends Enum<E>> Option<E> named(Class<E> type, String name) {
        return Array.of(type.getEnumConstants())
                .find(constant -> constant.name().equals(name));
    }
}
