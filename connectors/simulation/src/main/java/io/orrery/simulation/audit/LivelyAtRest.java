package io.orrery.simulation.audit;

/** I12: without faults nothing stays in doubt, and every account comes to be reconciled. */
final class LivelyAtRest implements Check {
    private final Scene scene;

    LivelyAtRest(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void quiet() {
        scene.claims.openOrders(order -> {
            if (order.standing() != Standing.RESTING) {
                scene.findings.add("I12", "order " + order.id(), "nothing under way without faults", order.standing());
            }
        });
        for (int account : scene.truths.keySet()) {
            if (!scene.claims.isReconciled(account)) {
                scene.findings.add("I12", "account " + account, "reconciled", "not");
            }
        }
    }
}
