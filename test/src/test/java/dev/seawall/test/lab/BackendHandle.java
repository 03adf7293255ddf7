package dev.seawall.test.lab;

import java.util.List;

/**
 * The test's side of one server of an upstream.
 *
 * @param name the address and port that the model gives it
 */
public record BackendHandle(Agent agent, String name) {
    public void dies() {
        String backend = name;
        agent.run(() -> {
            Backend.named(backend).die();
            return true;
        });
    }

    public void lives() {
        String backend = name;
        agent.run(() -> {
            Backend.named(backend).listen();
            return true;
        });
    }

    /** Connections are accepted and requests read, but nothing is answered. */
    public void stalls() {
        stall(true);
    }

    public void answers() {
        stall(false);
    }

    /** Every request since the last time, as it was read. */
    public List<String> takeRequests() {
        String backend = name;
        return agent.run(() -> Backend.named(backend).takeRequests());
    }

    /** Connections accepted since the last time. */
    public int takeConnections() {
        String backend = name;
        return agent.run(() -> Backend.named(backend).takeConnections());
    }

    public int openNow() {
        String backend = name;
        return agent.run(() -> Backend.named(backend).openNow());
    }

    private void stall(boolean whether) {
        String backend = name;
        agent.run(() -> {
            Backend.named(backend).stall(whether);
            return true;
        });
    }
}
