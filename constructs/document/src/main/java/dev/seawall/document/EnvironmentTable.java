package dev.seawall.document;

import dev.seawall.document.form.Argument;
import dev.seawall.document.form.Choice;
import dev.seawall.document.form.Table;
import dev.seawall.document.form.TextForm;
import dev.seawall.document.form.YesNo;
import dev.seawall.model.Edge;
import dev.seawall.model.Environment;
import dev.seawall.model.Places;
import dev.seawall.model.TerraformBackend;
import dev.seawall.model.network.Region;
import dev.seawall.units.Name;

/** The whole document: {@code Environment.of(name, region, edge)} and what follows it. */
final class EnvironmentTable {
    private static final Argument<TerraformBackend.S3, String> BUCKET = new Argument<>("bucket", TextForm.TEXT, TerraformBackend.S3::bucket);
    private static final Argument<TerraformBackend.S3, String> KEY = new Argument<>("key", TextForm.TEXT, TerraformBackend.S3::key);
    private static final Argument<TerraformBackend.S3, Region> REGION = new Argument<>("region", TextForm.of(Region::of), TerraformBackend.S3::region);
    private static final Argument<TerraformBackend.Cloud, String> ORGANIZATION = new Argument<>("organization", TextForm.TEXT, TerraformBackend.Cloud::organization);
    private static final Argument<TerraformBackend.Cloud, String> WORKSPACE = new Argument<>("workspace", TextForm.TEXT, TerraformBackend.Cloud::workspace);
    private static final Argument<TerraformBackend.Local, Boolean> LOCAL = new Argument<>("local", YesNo.CALLED, backend -> true);

    private static final Choice<TerraformBackend> BACKEND = new Choice<TerraformBackend>()
        .way(TerraformBackend.Local.class, Table.call(it -> TerraformBackend.local(), LOCAL))
        .way(TerraformBackend.S3.class, Table.called("s3", Table.call(it -> TerraformBackend.s3(it.get(BUCKET), it.get(KEY), it.get(REGION)), BUCKET, KEY, REGION)))
        .way(TerraformBackend.Cloud.class, Table.called("cloud", Table.call(it -> TerraformBackend.cloud(it.get(ORGANIZATION), it.get(WORKSPACE)), ORGANIZATION, WORKSPACE)));

    /** Its parts one by one, because each stands on a line of its own that findings point at. */
    static final Table<Draft, Environment> ENVIRONMENT = Table.<Draft, Environment>of("Environment", it -> new Draft(), Draft::build)
        .option("environment", TextForm.TEXT, Draft::name, it -> it.name().value())
        .option("region", TextForm.TEXT, Draft::region, it -> it.region().name())
        .option("terraformBackend", BACKEND, Draft::terraformBackend, Environment::terraformBackend)
        .option("edge", EdgeTable.EDGE, Draft::edge, Environment::edge)
        .needs("environment", "region", "edge")
        .standard(Environment.of("environment", "eu-central-1", EdgeTable.STANDARD));

    private EnvironmentTable() {}

    /** An environment of which some is said. */
    private static final class Draft {
        private Name name;
        private Region region;
        private Edge edge;
        private TerraformBackend backend = new TerraformBackend.Local(Places.NONE);
        private Places places = Places.NONE;
        private Places terraform = Places.NONE;

        Draft name(String text) {
            name = Name.of(text);
            places = places.said("name");
            return this;
        }

        Draft region(String text) {
            region = Region.of(text);
            places = places.said("region");
            return this;
        }

        Draft terraformBackend(TerraformBackend said) {
            backend = said;
            places = places.said("terraformBackend");
            terraform = terraform.said("backend", said.places());
            return this;
        }

        Draft edge(Edge said) {
            edge = said;
            return this;
        }

        Environment build() {
            return new Environment(name, region, edge, backend, edge.places().holding("environment", places).holding("terraform", terraform));
        }
    }
}
