package dev.seawall.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Resources of a template, as far as they can be told apart: a value is compared, never understood.
 *
 * @param resources by logical id
 */
record DeployedTemplate(Map<String, Resource> resources) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A resource.
     *
     * @param type such as {@code AWS::EC2::VPC}
     * @param properties by name, printed alike when they are alike
     */
    record Resource(String type, Map<String, String> properties) {}

    /** Empty when the text is no template in JSON. */
    static Optional<DeployedTemplate> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            if (value(parser) instanceof Map<?, ?> template && parser.nextToken() == null && template.get("Resources") instanceof Map<?, ?> resources) {
                return Optional.of(new DeployedTemplate(resources(resources)));
            }
            return Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Map<String, Resource> resources(Map<?, ?> written) {
        Map<String, Resource> resources = new TreeMap<>();
        written.forEach((id, resource) -> {
            if (resource instanceof Map<?, ?> members && members.get("Type") instanceof String type) {
                Map<String, String> properties = new TreeMap<>();
                if (members.get("Properties") instanceof Map<?, ?> values) {
                    values.forEach((name, value) -> properties.put((String) name, value.toString()));
                }
                resources.put((String) id, new Resource(type, properties));
            }
        });
        return resources;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> members = new TreeMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return members;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return token == null ? "" : parser.getText();
    }
}
