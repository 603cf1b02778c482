package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StatementClosedDecoder;
import java.util.HashMap;
import java.util.Map;

/**
 * I7: a statement that does not hold an order makes it doubted only if the venue was asked after the last that we did to it: what
 * was still on its way cannot be missed.
 */
final class DoubtOnEvidence implements Check {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StatementClosedDecoder closed = new StatementClosedDecoder();
    private final Map<Integer, Long> askedAt = new HashMap<>();
    private final Scene scene;

    DoubtOnEvidence(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void recorded(Entry entry) {
        if (entry.template() == StatementClosedDecoder.TEMPLATE_ID) {
            closed.wrapAndApplyHeader(entry.event().buffer(), entry.event().messageOffset(), header);
            askedAt.merge(closed.accountId(), scene.venues.askedAt(closed.accountId()), Math::max);
        }
    }

    @Override
    public void restarted() {
        askedAt.clear();
    }

    @Override
    public void rested() {
        if (!askedAt.isEmpty()) {
            scene.claims.openOrders(this::look);
            askedAt.clear();
        }
    }

    private void look(ClaimedOrder claimed) {
        Sent sent = scene.orders.get(claimed.id());
        Long asked = askedAt.get(claimed.account());
        boolean unheard = sent != null && sent.heard == 0;
        boolean turned = unheard && sent.standing != Standing.DOUBTED && claimed.standing() == Standing.DOUBTED;
        if (turned && asked != null && sent.doneTime >= asked) {
            scene.findings.add("I7", sent.toString(), sent.standing + ", since the statement was asked for before it",
                "doubted for its missing there");
        }
        if (turned) {
            sent.standing = Standing.DOUBTED;
        }
    }
}
