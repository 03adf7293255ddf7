import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

/** An app of AWS CDK with one empty stack: what any construct is compared with. */
final class EmptyCdk {
    private EmptyCdk() {}

    public static void main(String[] args) {
        App app = new App();
        new Stack(app, "edge-prod");
        app.synth();
    }
}
