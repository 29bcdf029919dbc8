package io.minzheng.service;

import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.EventStoreUnavailable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes new events into the index of persons now and then, so that an auditor's search has only the last few to wait for. */
@Component
final class SubjectIndexing implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(SubjectIndexing.class.getName());
    private static final int EVERY_SECONDS = 15;

    private final EventSearch search;
    private final ScheduledExecutorService indexer = new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().name("minzheng-subjects").daemon().unstarted(task));

    SubjectIndexing(EventSearch search) {
        this.search = search;
        indexer.scheduleWithFixedDelay(this::index, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void index() {
        try {
            search.indexSubjects();
        } catch (EventStoreUnavailable away) {
            LOG.log(System.Logger.Level.WARNING, "The index of persons waits for the store: {0}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The index of persons could not be brought up to date", failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        indexer.shutdown();
        indexer.awaitTermination(1, TimeUnit.MINUTES);
    }
}
