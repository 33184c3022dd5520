package jp.kumiai.otp.domain.text;

import io.vavr.control.Option;

/**
 * Names as people write them, on one line. What cannot be seen is refused: control characters and line ends, which break
 * lists and files, characters that turn the direction of the text after them, and halves of characters. The bank's own
 * characters (外字) are taken. Pure, stateless.
 */
public final class OneLine {

    private OneLine() {}

    /**
     * The text without the blanks around it, or none when nothing is left, it is too long or part of it cannot be seen.
     *
     * @param maxLength in characters (UTF-16 units), inclusive
     */
    public static Option<String> parse(String text, int maxLength) {
        String name = text.strip();
        return Option.when(
                !name.isEmpty()
                        && name.length() <= maxLength
                        && name.codePoints().allMatch(OneLine::canBeSeen),
                name);
    }

    private static boolean canBeSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
