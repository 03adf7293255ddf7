import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.TerraformStack;

/** An app of CDK for Terraform with one empty stack: what any construct is compared with. */
final class EmptyCdktf {
    private EmptyCdktf() {}

    public static void main(String[] args) {
        App app = new App();
        new TerraformStack(app, "edge-prod");
        app.synth();
    }
}
