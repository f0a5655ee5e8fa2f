package io.beseda.local.launcher;

import io.beseda.local.LocalRunException;
import io.beseda.local.Ports;
import io.beseda.local.demo.DemoChat;
import io.beseda.local.demo.DemoSite;
import io.beseda.local.product.JavaOptions;
import io.beseda.local.product.Product;
import io.beseda.local.product.ProductSetup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What {@code deploy/local/up} runs: the product with a demo shop, until Ctrl-C. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int REFUSED_OPTION = 2;

    private final Path repository;
    private final PrintStream out;
    private volatile boolean stopping;

    Launcher(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /** The first argument is the repository's folder; the rest is what the person typed. */
    public static void main(String[] arguments) throws Exception {
        var launcher = new Launcher(Path.of(arguments[0]), System.out);
        var status = launcher.run(List.of(arguments).subList(1, arguments.length));
        // Not when asked to stop: then the shutdown hook is at work and the process ends by itself.
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status at once when nothing was started, and otherwise never. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        try {
            var options = Options.parse(arguments, repository);
            if (options.help()) {
                out.print(Options.usage());
                return 0;
            }
            var setup = new ProductSetup(
                    repository, options.data(), Ports.from(options.port()), options.reset(), false, JavaOptions.SMALL);
            return runUntilStopped(Product.prepare(setup, this::say));
        } catch (Options.RefusedOption refused) {
            out.println(refused.getMessage());
            return REFUSED_OPTION;
        } catch (LocalRunException e) {
            if (!stopping) {
                out.println(e.getMessage());
            }
            return FAILED;
        }
    }

    private int runUntilStopped(Product product) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product), "stopping"));
        say("starting, logs are in " + product.log(Product.KAFKA).getParent());
        product.run();
        var demo = openDemo(product);
        out.println(new Welcome(product, demo, (System.nanoTime() - begin) / 1e9).text());
        new CountDownLatch(1).await();
        return 0;
    }

    /** The product is usable without its demo, so a failure is told and not more. */
    private boolean openDemo(Product product) throws IOException {
        var site = "http://localhost:" + product.ports().demoSite();
        try {
            var script = new DemoChat(product.origin())
                    .embedScript(product.administratorEmail(), product.secrets().administratorPassword(), site);
            DemoSite.open(product.ports().demoSite(), script, product.origin());
            return true;
        } catch (LocalRunException e) {
            say("the demo shop could not be set up: " + e.getMessage());
            return false;
        }
    }

    private void stop(Product product) {
        stopping = true;
        say("stopping the services, then Kafka and PostgreSQL");
        product.close();
        say("stopped; the data is kept");
    }

    private void say(String text) {
        out.println("  " + text);
    }
}
