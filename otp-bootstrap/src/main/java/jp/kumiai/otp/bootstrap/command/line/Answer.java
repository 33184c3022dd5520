package jp.kumiai.otp.bootstrap.command.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Iterator;
import io.vavr.control.Option;

/** What a command answers: names and values, for programs as JSON, for people line by line. */
public final class Answer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answer() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a value, or JSON's null. */
    public static void put(ObjectNode object, String name, Option<?> value) {
        object.put(name, value.map(String::valueOf).getOrNull());
    }

    /** An array of these. */
    public static ArrayNode array(Iterable<ObjectNode> elements) {
        ArrayNode array = MAPPER.createArrayNode();
        elements.forEach(array::add);
        return array;
    }

    /** An array of the texts of these. */
    public static ArrayNode texts(Iterable<?> elements) {
        ArrayNode array = MAPPER.createArrayNode();
        Iterator.ofAll(elements).map(String::valueOf).forEach(array::add);
        return array;
    }
}
