package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Settings.Only;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

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
            Report report = compare(settings, gateway, crew, out);
            report.print(out);
            return report.agrees() ? 0 : 1;
        } catch (LoadFailure stopped) {
            out.println();
            out.println("The decade was stopped. " + stopped.getMessage());
            out.println("What was done stays done; started again it goes on from there.");
            return 2;
        }
    }

    private static Report compare(Settings settings, Gateway gateway, Crew crew, PrintStream out) {
        YearMonth disabilityUntil = Figures.others().disability().until();
        AssistanceModels assistance = new AssistanceModels(gateway, crew, disabilityUntil);
        if (settings.only() == Only.ASSISTANCE) {
            assistance.awaitList(Figures.others().monitored());
        }
        EventFold dibao = new EventFold();
        AssistanceFold others = new AssistanceFold(disabilityUntil);
        long events = new EventTopic(settings.kafka())
                .read(
                        (id, type, key, event) -> {
                            dibao.on(id, type, key, event);
                            others.on(id, type, key, event);
                        },
                        gateway.position());
        out.printf("%,d events read from the topic.%n%n", events);
        Map<Figure, Long> models = new ReadModels(gateway, crew).figures();
        Map<Figure, Long> topic = dibao.figures();
        if (settings.only() == Only.DIBAO) {
            return new Report(Figure.DIBAO, models, topic);
        }
        models.putAll(assistance.figures());
        topic.putAll(others.figures());
        return new Report(Figure.ASSISTANCE, models, topic);
    }

    private static void load(Settings settings, Gateway gateway, Crew crew, PrintStream out) {
        List<StandardYear> standards = StandardYear.all();
        List<Family> families =
                HezuoDecade.of(HezuoDecade.SEED, standards, new ServiceRule(standards), Figures.dibao());
        WorkingDays calendar = WorkingDays.ofChina();
        Plan plan = Plan.of(standards, families, settings.reviews(), calendar);
        out.printf("%,d families, %,d commands and payments, 2012 to 2022.%n", families.size(), plan.total());
        ProgressBar progress = progress(out, plan.total());
        PaymentRuns runs = new PaymentRuns(gateway, crew, calendar, "dibao");
        new DecadeLoader(gateway, crew, runs, plan, progress, settings.inFlight()).load();
        progress.finish();
        if (settings.only() == Only.ASSISTANCE) {
            AssistanceDecade decade =
                    AssistanceDecade.of(Figures.others(), families, standards, crew::investigators, settings.reviews());
            out.printf("The other programmes of assistance: %,d commands.%n", decade.total());
            ProgressBar others = progress(out, decade.total());
            new AssistanceLoader(
                            gateway,
                            crew,
                            purpose -> new PaymentRuns(gateway, crew, calendar, purpose),
                            decade,
                            others,
                            settings.inFlight())
                    .load();
            others.finish();
        }
    }

    private static ProgressBar progress(PrintStream out, long total) {
        return new ProgressBar(out, System.console() != null && System.console().isTerminal(), total, System::nanoTime);
    }
}
