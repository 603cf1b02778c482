package io.orrery.bench.loop;

import io.orrery.bench.Scratch;
import io.orrery.node.session.SessionSummary;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** A peer and a session at its accounts, which are ready: books stand, accounts are reconciled, and each mark was answered. */
final class Ground implements AutoCloseable {
    private static final int MOST_SESSIONS = 5;
    private static final int MOST_WARM = 8;

    private final Scratch scratch = Scratch.create();
    private final PeerProcess peer;
    private final Sockets sockets;

    private Ground(int accounts, int frames) throws IOException, GeneralSecurityException {
        peer = new PeerProcess(accounts, frames, 7, false);
        sockets = new Sockets(scratch.folder(), peer, accounts);
    }

    /**
     * Makes one. Where a machine stands still for a second while a session begins, the venue's clock seems to have stepped, and
     * the session is halted as it should be: then it is made anew.
     */
    static Ground ready(int accounts, int frames, Plan warmUp) throws IOException, GeneralSecurityException {
        for (int session = 0; session < MOST_SESSIONS; session++) {
            Ground ground = new Ground(accounts, frames);
            if (ground.sockets.warmUp(warmUp, MOST_WARM)) {
                return ground;
            }
            ground.close();
        }
        throw new IllegalStateException("no session answers each mark, however often one is begun");
    }

    Watched run(Plan plan) {
        return sockets.run(plan);
    }

    SessionSummary end() {
        return sockets.end();
    }

    @Override
    public void close() {
        sockets.close();
        peer.close();
        scratch.close();
    }
}
