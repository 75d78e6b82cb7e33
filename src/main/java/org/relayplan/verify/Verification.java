package org.relayplan.verify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.model.Model;

/** Looks at servers from vantage points, several at once. */
public final class Verification {

    /** More than this many sessions together help nobody. */
    private static final int MOST_THREADS = 64;

    private final Model model;
    private final Explainer explainer;
    private final ProbeAddresses probe;
    private final Course course;
    private final Clock clock;

    /** Somebody who wants to know how far it is. */
    public interface Watcher {
        /** So many results are there, of so many. */
        void done(int count, int all);
    }

    /** By a model. */
    public Verification(Model model, ProbeAddresses probe, Course course, Clock clock) {
        this.model = model;
        this.explainer = new Explainer(new Analysis(model));
        this.probe = probe;
        this.course = course;
        this.clock = clock;
    }

    /**
     * Tries every pattern from every vantage at every endpoint.
     *
     * @param watcher is told how far it is, from several threads, one at a time
     * @return the results by vantage, endpoint and pattern, in the orders given; those that were done if the thread was
     *     interrupted
     */
    public List<ProbeResult> run(List<VantagePoint> vantages, List<Endpoint> endpoints, Watcher watcher) {
        int[] done = {0};
        Optional<GuardedLogon> logon = course.account().map(GuardedLogon::new);
        List<Meeting> meetings = new ArrayList<>();
        Runnable told = () -> {
            synchronized (done) {
                watcher.done(
                        ++done[0], meetings.stream().mapToInt(Meeting::count).sum());
            }
        };
        for (VantagePoint vantage : vantages) {
            for (Endpoint endpoint : endpoints) {
                meetings.add(new Meeting(
                        vantage, endpoint, model.organization(), explainer, probe, course, clock, logon, told));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(MOST_THREADS, work -> {
            Thread thread = new Thread(work, "probe");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (List<Meeting> sharing : sharing(meetings)) {
                // Counted before the first begins, for it takes from what is left to do.
                int lanes = sharing.stream().mapToInt(Meeting::lanes).max().orElse(0);
                for (int i = 0; i < lanes; i++) {
                    running.add(threads.submit(() -> sharing.forEach(Meeting::lane)));
                }
            }
            for (Future<?> lane : running) {
                lane.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        List<ProbeResult> results = new ArrayList<>();
        for (Meeting meeting : meetings) {
            results.addAll(meeting.results());
        }
        return results;
    }

    /** Those that a server sees coming from one address share what it takes from there at once. */
    private static Collection<List<Meeting>> sharing(List<Meeting> meetings) {
        Map<String, List<Meeting>> sharing = new LinkedHashMap<>();
        for (Meeting meeting : meetings) {
            sharing.computeIfAbsent(meeting.way(), way -> new ArrayList<>()).add(meeting);
        }
        return sharing.values();
    }
}
