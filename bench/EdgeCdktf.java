import com.hashicorp.cdktf.App;
import dev.seawall.cdktf.ApiEdgeStack;
import dev.seawall.stacks.Environments;

/** An app of CDK for Terraform with one edge, the last of the example's environments. */
final class EdgeCdktf {
    private EdgeCdktf() {}

    public static void main(String[] args) {
        App app = new App();
        new ApiEdgeStack(app, "edge-prod", Environments.all().get(2));
        app.synth();
    }
}
