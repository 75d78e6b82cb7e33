package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/** Independent pieces of work on all processors; for work that takes longer than threads take to start. */
public final class Parallel {

    private Parallel() {}

    /**
     * Does every piece, on this thread and those of Java's common pool.
     *
     * @return what the pieces gave, in their order, whichever was done first
     */
    public static <T> List<T> all(List<? extends Callable<T>> pieces) {
        List<ForkJoinTask<T>> tasks = new ArrayList<>(pieces.size());
        for (Callable<T> piece : pieces) {
            tasks.add(ForkJoinTask.adapt(piece));
        }
        List<T> results = new ArrayList<>(pieces.size());
        for (ForkJoinTask<T> task : ForkJoinTask.invokeAll(tasks)) {
            results.add(task.join());
        }
        return results;
    }
}
