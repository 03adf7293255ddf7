package dev.seawall.terraform;

import dev.seawall.json.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * How one resource is found in AWS that Terraform does not know of.
 *
 * @param data what is asked, in order
 * @param found expression that gives a list of what the import needs to know, of one element or none
 * @param importId what {@code terraform import} would be given, {@code ${each.value}} being an element of it
 */
record Search(List<Data> data, String found, String importId) {
    static final String ELEMENT = "${each.value}";

    /** A data source; two of one type and name are the same. */
    record Data(String type, String name, Block arguments) {}

    /** By a plural data source, which finds nothing without failing. */
    static Search plural(String type, String name, Filters filters, String importId) {
        return new Search(List.of(new Data(type, name, new Block().put("filter", filters.blocks()))), "data." + type + "." + name + ".ids", importId);
    }

    /** Each of a list is looked at by the singular data source, and taken when it meets a condition on {@code it}. */
    static Search each(String type, String name, String list, String key, String condition) {
        Block arguments = new Block().put("for_each", "${toset(" + list + ")}").put(key, ELEMENT);
        return new Search(List.of(new Data(type, name, arguments)), "[for key, it in data." + type + "." + name + " : key if " + condition + "]", ELEMENT);
    }

    /** The same after something else was asked. */
    Search after(Data first) {
        List<Data> all = new ArrayList<>(List.of(first));
        all.addAll(data);
        return new Search(all, found, importId);
    }

    /** Filters of the EC2 API, in order. */
    static final class Filters {
        private final List<Block> blocks = new ArrayList<>();

        Filters where(String name, String... values) {
            blocks.add(new Block().put("name", name).put("values", List.of(values)));
            return this;
        }

        List<Block> blocks() {
            return List.copyOf(blocks);
        }
    }
}
