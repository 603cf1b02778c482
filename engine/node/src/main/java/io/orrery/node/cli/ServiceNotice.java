package io.orrery.node.cli;

import java.io.IOException;

/**
 * Tells systemd how the service does, by its own tool: a JDK of 17 has no datagram sockets of its kind. Does nothing where no
 * NOTIFY_SOCKET is set.
 */
final class ServiceNotice {
    private final boolean supervised;

    ServiceNotice(String notifySocket) {
        supervised = notifySocket != null && !notifySocket.isEmpty();
    }

    void ready(String session) {
        send("--ready", "--status=session " + session);
    }

    void stopping() {
        send("--stopping");
    }

    private void send(String... message) {
        if (!supervised) {
            return;
        }
        String[] command = new String[message.length + 1];
        command[0] = "systemd-notify";
        System.arraycopy(message, 0, command, 1, message.length);
        try {
            new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new IllegalStateException("systemd waits for a notice, and systemd-notify can't be started", e);
        }
    }
}
