package dev.seawall.test.lab;

import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A JVM inside a namespace that runs what it is sent, because Java cannot enter a namespace itself. Clients and backends of a test are thereby plain Java beside the test.
 *
 * <p>It ends when its input ends, so it does not outlive the test, however that ends.
 */
public final class Agent implements AutoCloseable {
    /** Runs in the agent; what it captures and what it gives is sent as bytes. */
    public interface Task<T> extends Callable<T>, Serializable {}

    private record Asked(long number, Task<?> task) implements Serializable {}

    private record Answered(long number, Object value, String failure) implements Serializable {}

    private final Process process;
    private final ObjectOutputStream asking;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();

    private Agent(Process process) throws IOException {
        this.process = process;
        this.asking = new ObjectOutputStream(process.getOutputStream());
        asking.flush();
        var reader = new Thread(this::readAnswers, "answers of an agent");
        reader.setDaemon(true);
        reader.start();
    }

    static Agent in(String namespace) {
        String java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder("ip", "netns", "exec", namespace, java, "-Xmx1g", "-Xss512k", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Agent.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            return new Agent(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the task's answer. */
    public <T> T run(Task<T> task) {
        return begin(task).join();
    }

    /** The task runs beside whatever else the agent does. */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<T> begin(Task<T> task) {
        long number = numbers.incrementAndGet();
        var answer = new CompletableFuture<Object>();
        waiting.put(number, answer);
        try {
            synchronized (asking) {
                asking.writeUnshared(new Asked(number, task));
                asking.reset();
                asking.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the agent is gone", e);
        }
        return (CompletableFuture<T>) answer.orTimeout(5, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void readAnswers() {
        try (ObjectInputStream answers = new ObjectInputStream(process.getInputStream())) {
            while (true) {
                Answered answered = (Answered) answers.readUnshared();
                CompletableFuture<Object> answer = waiting.remove(answered.number());
                if (answered.failure() == null) {
                    answer.complete(answered.value());
                } else {
                    answer.completeExceptionally(new IllegalStateException("in the agent: " + answered.failure()));
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            waiting.values().forEach(answer -> answer.completeExceptionally(new IllegalStateException("the agent is gone", e)));
        }
    }

    /** The agent's side: tasks come by standard input, answers leave by standard output, and whatever a task prints goes to standard error. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        OutputStream out = System.out;
        System.setOut(System.err);
        var answers = new ObjectOutputStream(out);
        answers.flush();
        try (ObjectInputStream tasks = new ObjectInputStream(System.in)) {
            while (true) {
                Asked asked = (Asked) tasks.readUnshared();
                new Thread(() -> answer(asked, answers)).start();
            }
        } catch (EOFException e) {
            System.exit(0);
        }
    }

    private static void answer(Asked asked, ObjectOutputStream answers) {
        Answered answered;
        try {
            answered = new Answered(asked.number(), asked.task().call(), null);
        } catch (Exception | Error e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            answered = new Answered(asked.number(), null, trace.toString());
        }
        try {
            synchronized (answers) {
                answers.writeUnshared(answered);
                answers.reset();
                answers.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
