package dev.seawall.model;

import dev.seawall.model.network.Region;
import dev.seawall.units.Name;
import dev.seawall.units.RefusedValue;

/**
 * An edge as it is deployed once: {@code dev}, {@code staging}, {@code prod}.
 *
 * @param name its name, unique within an account together with the edge's
 * @param region where it is deployed
 * @param edge what is deployed
 * @param terraformBackend where Terraform keeps its state
 * @param places where all of it was said, the edge included
 */
public record Environment(Name name, Region region, Edge edge, TerraformBackend terraformBackend, Places places) {
    public Environment {
        RefusedValue.require("environment.name", name);
        RefusedValue.require("environment.region", region);
        RefusedValue.require("environment.edge", edge);
        RefusedValue.require("environment.terraformBackend", terraformBackend);
        RefusedValue.require("environment.places", places);
    }

    public static Environment of(String name, String region, Edge edge) {
        Places places = RefusedValue.require("environment.edge", edge).places().said("environment.name", "environment.region");
        return new Environment(Name.of(name), Region.of(region), edge, new TerraformBackend.Local(Places.NONE), places);
    }

    /**
     * Where Terraform keeps the state of this environment.
     *
     * <p>See {@link TerraformBackend}. Default: local, for trying out; a team needs a locked one.
     */
    public Environment terraformBackend(TerraformBackend backend) {
        RefusedValue.require("environment.terraformBackend", backend);
        return new Environment(name, region, edge, backend, places.said("environment.terraformBackend", "terraform.backend").holding("terraform.backend", backend.places()));
    }

    /** What distinguishes this edge from every other in an account: the edge's name and the environment's. */
    public String identity() {
        return edge.name() + "-" + name;
    }
}
