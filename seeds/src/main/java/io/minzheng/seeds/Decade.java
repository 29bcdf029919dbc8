package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** {@code ./minzheng decade}: loads the Hezuo decade through the gateway and proves it against the published figures. */
public final class Decade {
    private Decade() {}

    /**
     * Loads (what is there already is not done again) and compares.
     *
     * @param out for the progress and the report
     * @return exit status: 0 only when every figure agrees exactly from both sources, 1 when one does not, 2 when the
     *     load or the comparison was stopped
     */
    public static int run(Settings settings, PrintStream out) {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            Crew crew = Crew.of(settings, http);
            Gateway gateway = new Gateway(http, settings.gateway());
            if (!settings.reportOnly()) {
                load(settings, gateway, crew, out);
            }
            out.println("Asking the read models and reading the topic from its beginning …");
            EventFold fold = new EventFold();
            long events = new EventTopic(settings.kafka()).read(fold, gateway.position());
            Report report = new Report(new ReadModels(gateway, crew).figures(), fold.figures());
            out.printf("%,d events read from the topic.%n%n", events);
            report.print(out);
            return report.agrees() ? 0 : 1;
        } catch (LoadFailure stopped) {
            out.println();
            out.println("The decade was stopped. " + stopped.getMessage());
            out.println("What was done stays done; started again it goes on from there.");
            return 2;
        }
    }

    private static void load(Settings settings, Gateway gateway, Crew crew, PrintStream out) {
        List<StandardYear> standards = StandardYear.all();
        List<Family> families =
                HezuoDecade.of(HezuoDecade.SEED, standards, new ServiceRule(standards), Figures.dibao());
        WorkingDays calendar = WorkingDays.ofChina();
        Plan plan = Plan.of(standards, families, settings.reviews(), calendar);
        out.printf("%,d families, %,d commands and payments, 2012 to 2022.%n", families.size(), plan.total());
        ProgressBar progress = new ProgressBar(
                out, System.console() != null && System.console().isTerminal(), plan.total(), System::nanoTime);
        PaymentRuns runs = new PaymentRuns(gateway, crew, calendar);
        new DecadeLoader(gateway, crew, runs, plan, progress, settings.inFlight()).load();
        progress.finish();
    }
}
