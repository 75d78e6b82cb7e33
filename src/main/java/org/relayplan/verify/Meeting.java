package org.relayplan.verify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.relayplan.analysis.Explainer;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.session.Banner;
import org.relayplan.session.SessionLimits;

/** Everything that one vantage tries at one endpoint, in several sessions with a control each. */
final class Meeting {

    /** Well below the five protocol errors that a session may have by default. */
    private static final int PATTERNS_A_SESSION = 3;

    private static final int USUAL_SESSIONS = 4;

    private final VantagePoint vantage;
    private final Endpoint endpoint;
    private final Organization organization;
    private final Explainer explainer;
    private final ProbeAddresses probe;
    private final Course course;
    private final Clock clock;
    private final Optional<GuardedLogon> logon;
    private final Runnable watcher;
    private final Judge judge;
    private final Pattern control;
    private final List<Pattern> patterns;
    private final Queue<List<Pattern>> sessions = new ConcurrentLinkedQueue<>();
    private final Map<Address, Forecast> forecasts = new HashMap<>();
    private final Map<Pattern, ProbeResult> results = new HashMap<>();

    Meeting(
            VantagePoint vantage,
            Endpoint endpoint,
            Organization organization,
            Explainer explainer,
            ProbeAddresses probe,
            Course course,
            Clock clock,
            Optional<GuardedLogon> logon,
            Runnable watcher) {
        this.logon = logon;
        this.vantage = vantage;
        this.endpoint = endpoint;
        this.organization = organization;
        this.explainer = explainer;
        this.probe = probe;
        this.course = course;
        this.clock = clock;
        this.watcher = watcher;
        this.judge = new Judge(vantage, endpoint, probe);
        this.control = Patterns.control(probe);
        this.patterns = patterns();
        divide();
    }

    private List<Pattern> patterns() {
        List<Pattern> all = new ArrayList<>();
        if (course.isFull()) {
            String address = endpoint.local().address().toString();
            all.addAll(Patterns.full(probe, organization, serverName(), address));
        } else {
            all.addAll(Patterns.basic(probe));
        }
        if (course.sends()) {
            all.addAll(Patterns.messages(probe));
        }
        return all;
    }

    /** How many results there will be. */
    int count() {
        return patterns.size() + 1;
    }

    /** How many threads have something to do in {@link #lane()} at once. */
    int lanes() {
        return Math.min(atOnce(), sessions.size());
    }

    /** From which address it goes where, as the server sees it. */
    String way() {
        return vantage.address().map(Address::toString).orElse(vantage.name()) + " " + endpoint.host() + " "
                + endpoint.port();
    }

    /** What was done, the control first, then in the order of the patterns. */
    synchronized List<ProbeResult> results() {
        List<ProbeResult> inOrder = new ArrayList<>();
        if (results.containsKey(control)) {
            inOrder.add(results.get(control));
        }
        for (Pattern pattern : patterns) {
            if (results.containsKey(pattern)) {
                inOrder.add(results.get(pattern));
            }
        }
        return inOrder;
    }

    /** As many sessions as may run at once share the patterns: a server that delays refusals is waited for once. */
    private void divide() {
        int most = patternsASession();
        int count = Math.max((patterns.size() + most - 1) / most, Math.min(patterns.size(), atOnce()));
        for (int i = 0; i < count; i++) {
            sessions.add(patterns.subList(i * patterns.size() / count, (i + 1) * patterns.size() / count));
        }
    }

    private int atOnce() {
        if (course.parallel() > 0) {
            return course.parallel();
        }
        long least = SessionLimits.NONE;
        for (Connector connector : answering()) {
            SessionLimits limits = SessionLimits.of(connector);
            least = Math.min(least, limits.perSource());
            if (limits.total() != SessionLimits.NONE && limits.sharePerSource() != SessionLimits.NONE) {
                least = Math.min(least, limits.total() * limits.sharePerSource() / 100);
            }
        }
        return (int) Math.max(1, Math.min(USUAL_SESSIONS, least / 4));
    }

    /** Fewer than the errors after which the connector ends a session, for each pattern may be one. */
    private int patternsASession() {
        long least = PATTERNS_A_SESSION;
        for (Connector connector : answering()) {
            least = Math.min(least, SessionLimits.of(connector).errors() - 1);
        }
        return (int) Math.max(1, least);
    }

    /** Those that may answer; where nobody knows which client the server will see, all that listen there. */
    private List<Connector> answering() {
        return vantage.address().map(address -> forecast(address).connectors()).orElseGet(this::candidates);
    }

    /** Does what nobody else has begun; for several threads. */
    void lane() {
        for (List<Pattern> some = sessions.poll(); some != null; some = sessions.poll()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            List<Pattern> again = session(some, true);
            if (!again.isEmpty() && pause()) {
                session(again, false);
            }
        }
    }

    /** One session; those that are worth another try, if there is to be one. */
    private List<Pattern> session(List<Pattern> some, boolean mayTryAgain) {
        List<Pattern> all = new ArrayList<>();
        all.add(control);
        all.addAll(some);
        Visit visit = new Visit(vantage, endpoint, this::forecast, course.limits(), clock, logon);
        Map<Pattern, Judgment> judged = new HashMap<>();
        List<Attempt> attempts = visit.tryAll(all, attempt -> {
            Judgment judgment = judge.judge(attempt, visit.forecast());
            judged.put(attempt.pattern(), judgment);
            return attempt.pattern() != control || judgment.verdict() == Verdict.CONFIRMED;
        });
        Judgment ofControl = judged.computeIfAbsent(control, c -> judge.judge(attempts.get(0), visit.forecast()));
        if (ofControl.mayPass() && mayTryAgain) {
            return some;
        }
        List<Pattern> again = new ArrayList<>();
        keep(visit, attempts.get(0), ofControl);
        for (int i = 0; i < some.size(); i++) {
            Attempt attempt = i + 1 < attempts.size()
                    ? attempts.get(i + 1)
                    : attempts.get(0).insteadOf(some.get(i));
            Judgment judgment = judgment(visit, attempt, ofControl, judged);
            if (judgment.mayPass() && mayTryAgain) {
                again.add(attempt.pattern());
            } else {
                keep(visit, attempt, judgment);
            }
        }
        return again;
    }

    private Judgment judgment(Visit visit, Attempt attempt, Judgment ofControl, Map<Pattern, Judgment> judged) {
        if (ofControl.verdict() == Verdict.CONFIRMED) {
            Judgment known = judged.get(attempt.pattern());
            return known != null ? known : judge.judge(attempt, visit.forecast());
        }
        boolean isNothingSeen =
                attempt.end().trouble().isPresent() || attempt.facts().offered().isEmpty();
        if (isNothingSeen || ofControl.verdict() == Verdict.INCONCLUSIVE) {
            return ofControl;
        }
        return Judgment.inconclusive(
                "the control did not go as predicted, so nothing else in this session can be judged",
                List.of("see the control's reason first"));
    }

    private synchronized void keep(Visit visit, Attempt attempt, Judgment judgment) {
        Pattern pattern = attempt.pattern();
        List<String> alike = new ArrayList<>();
        for (Connector connector : Recognition.among(candidates(), endpoint.server(), attempt.facts())) {
            alike.add(connector.name());
        }
        ProbeResult result = new ProbeResult(
                vantage, endpoint, Foretold.of(visit.forecast(), pattern, probe), attempt, alike, judgment);
        ProbeResult before = results.get(pattern);
        // Each session has a control; the one that went worst is told.
        if (before == null || before.verdict().compareTo(judgment.verdict()) < 0) {
            results.put(pattern, result);
        }
        if (before == null) {
            watcher.run();
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(course.retryPause().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Forecast forecast(Address client) {
        return forecasts.computeIfAbsent(client, address -> {
            synchronized (explainer) {
                Explanation explanation = explainer.at(endpoint.server(), endpoint.local(), address);
                return new Forecast(explanation, organization, address, logon.isPresent());
            }
        });
    }

    private List<Connector> candidates() {
        List<Connector> listening = new ArrayList<>();
        for (Connector connector : connectorsOfServer()) {
            if (connector.enabled()
                    && connector.bindings().stream()
                            .anyMatch(binding ->
                                    binding.port() == endpoint.local().port())) {
                listening.add(connector);
            }
        }
        return listening;
    }

    private List<Connector> connectorsOfServer() {
        synchronized (explainer) {
            return explainer.connectors(endpoint.server());
        }
    }

    private String serverName() {
        Optional<Address> address = vantage.address();
        if (address.isPresent()) {
            List<Connector> answering = forecast(address.get()).connectors();
            if (!answering.isEmpty()) {
                return Banner.name(endpoint.server(), answering.get(0));
            }
        }
        return endpoint.server().fqdn().orElse(endpoint.server().name());
    }
}
