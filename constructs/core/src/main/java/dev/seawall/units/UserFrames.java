package dev.seawall.units;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the user's own frames of a call from Seawall's and the JDK's. */
public final class UserFrames {
    private static final List<String> NOT_THE_USERS = List.of("dev.seawall.units.", "dev.seawall.model.", "dev.seawall.plan.", "dev.seawall.document.", "dev.seawall.cdk.", "dev.seawall.cdktf.", "java.", "jdk.");
    private static final StackWalker WALKER = StackWalker.getInstance();

    private UserFrames() {}

    /** The user's frame that called what runs now. The frame, not the line that it stands at: to look that up takes as long again, and is seldom wanted. */
    public static Optional<StackFrame> running() {
        return WALKER.walk(UserFrames::first);
    }

    static boolean isUsers(String type) {
        for (String others : NOT_THE_USERS) {
            if (type.startsWith(others)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<StackFrame> first(Stream<StackFrame> frames) {
        return frames.filter(frame -> isUsers(frame.getClassName())).findFirst();
    }
}
