package io.orrery.simulation.audit;

/** I13: an order goes only where the table allows, and what is over stays as it ended. */
final class LegalSteps implements Check {
    private final Scene scene;

    LegalSteps(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void rested() {
        scene.orders.heard().forEach(this::look);
    }

    @Override
    public void swept() {
        scene.orders.all().forEach(this::look);
    }

    private void look(Sent sent) {
        ClaimedOrder claimed = scene.claims.order(sent.id);
        if (claimed == null) {
            return;
        }
        Standing before = sent.standing;
        Standing now = claimed.standing();
        boolean legal = sent.heard > 1 ? before.canReach(now) : before.mayBecome(now);
        if (!legal) {
            scene.findings.add("I13", sent.toString(), "a legal step from " + before, now);
        }
        sent.standing = now;
    }
}
