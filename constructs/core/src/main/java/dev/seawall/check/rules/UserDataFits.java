package dev.seawall.check.rules;

import dev.seawall.check.Finding;
import dev.seawall.check.NodeRule;
import dev.seawall.node.NodeFiles;
import dev.seawall.node.UserData;
import java.util.function.Consumer;

/**
 * The packed files of a node fit into what EC2 takes.
 *
 * <p>16,384 bytes before base64 (EC2 User Guide, user data). Beyond it the launch template is made and every launch fails. From nine tenths on it is said early, because one more upstream
 * may be the one too many.
 */
public final class UserDataFits extends NodeRule {
    private static final int NEAR = UserData.LIMIT * 9 / 10;

    @Override
    public void check(NodeFiles node, Consumer<Finding> findings) {
        int size = node.userData().size();
        if (size > UserData.LIMIT) {
            findings.accept(error("node.userData", size + " bytes exceed the " + UserData.LIMIT + " that EC2 takes, no instance would launch", "use fewer routes and upstreams, or split the edge")
                .limit(size, UserData.LIMIT, "EC2, user-data").against("nginx.routes", "nginx.upstreams"));
        } else if (size > NEAR) {
            findings.accept(warning("node.userData", size + " of " + UserData.LIMIT + " bytes, little is left", "plan to split the edge")
                .limit(size, UserData.LIMIT, "EC2, user-data").against("nginx.routes", "nginx.upstreams"));
        }
    }
}
