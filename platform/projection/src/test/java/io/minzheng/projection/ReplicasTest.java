package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several processes of one service share their views. */
class ReplicasTest extends ServedViews {
    private static final int ROUNDS = 25;
    private static final int REPLICAS = 3;

    /** Each makes what is not there yet, at the same moment as the others. */
    @Test
    void mayStartForTheFirstTimeAtOnce() throws Exception {
        events.append("case-1", filed("a", "623001101", 5));
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(REPLICAS);
                List<Callable<Projections>> starts = new ArrayList<>();
                for (int replica = 0; replica < REPLICAS; replica++) {
                    String node = "replica-" + replica;
                    starts.add(() -> {
                        together.await();
                        return startAs(node, new TestViews.Cases(), new TestViews.Totals());
                    });
                }
                List<Projections> started = new ArrayList<>();
                try {
                    for (Future<Projections> start : replicas.invokeAll(starts)) {
                        started.add(start.get());
                    }
                    assertThat(started).allSatisfy(views -> assertThat(views.await(1, LONG))
                            .isTrue());
                } finally {
                    started.forEach(Projections::close);
                }
                database().drop();
            }
        }
    }
}
