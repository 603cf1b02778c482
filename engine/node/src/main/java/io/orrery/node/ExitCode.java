package io.orrery.node;

/** How a command ended, as the shell sees it. */
public enum ExitCode {
    OK(0, "done"),
    INTERNAL(1, "internal error: a fault of Orrery, please report it"),
    USAGE(2, "the command line is wrong"),
    CONFIG(3, "the configuration or the environment is wrong"),
    VERIFICATION_FAILED(4, "a journal is damaged, or re-execution differs from it"),
    BUSY(5, "the home, a port or another resource is in use, or a precondition fails"),
    REMOTE_UNAVAILABLE(6, "nothing runs there, or a venue can't be reached"),
    REFUSED(7, "refused by risk, or halted"),
    CHECK_FAILED(8, "a check failed: doctor, strategy check"),
    INTERRUPTED(130, "ended at once by a second SIGINT"),
    TERMINATED(143, "ended at once by a second SIGTERM");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
