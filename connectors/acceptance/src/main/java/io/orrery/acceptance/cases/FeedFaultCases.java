package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Log;
import io.orrery.acceptance.stage.Search;
import io.orrery.acceptance.stage.SeenBook;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.time.Duration;
import java.util.List;

/** 85x and 86x: what goes wrong with the venue's streams. The fault's class is named first. */
final class FeedFaultCases {
    private static final Needs FAULTS = Needs.faults().andWitness();
    private static final Duration NOTICE = Duration.ofSeconds(60);
    private static final Duration SETTLES = Duration.ofSeconds(1);
    private static final Duration NEXT_UPDATE = Duration.ofSeconds(2);

    private FeedFaultCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(851, "S01 a lost update makes the book stale, and it comes right again", FAULTS, s -> noticed(s, "S01")),
            Case.of(852, "S02 an update that comes twice changes nothing", FAULTS, s -> survived(s, "S02")),
            Case.of(853, "S03 a snapshot that is too old is not believed", FAULTS, s -> anew(s, "S03", "stream")),
            Case.of(854, "S06 a wrong checksum makes the book stale, and it comes right again",
                FAULTS.andFacility(Facility.CHECKED_BOOKS), s -> noticed(s, "S06")),
            Case.of(855, "S09 a channel that falls silent is noticed", FAULTS, s -> noticed(s, "S09")),
            Case.of(856, "S11 a stream that the venue closes comes back", FAULTS, s -> noticed(s, "S11")),
            Case.of(857, "S13 a token that is not taken any more is renewed", FAULTS,
                s -> anew(s, "S13", "privateStream")),
            Case.of(858, "S14 a connection that is refused is tried again", FAULTS, s -> anew(s, "S14", "stream")),
            Case.of(859, "S15 a subscription without an answer is made again", FAULTS,
                s -> anew(s, "S15", "stream")),
            Case.of(860, "S17 what was held back and comes at once does no harm", FAULTS, s -> survived(s, "S17")),
            Case.of(861, "S21 a frame that is cut does no harm", FAULTS, s -> survived(s, "S21")),
            Case.of(862, "S22 a giant frame is refused", FAULTS, s -> survived(s, "S22")),
            Case.of(863, "P02 null for a value does no harm", FAULTS, s -> survived(s, "P02")),
            Case.of(864, "P03 a value of a wrong type does no harm", FAULTS, s -> survived(s, "P03")),
            Case.of(865, "P04 a number in scientific notation is read exactly or refused", FAULTS, s -> survived(s, "P04")),
            Case.of(866, "P10 a deeply nested value does no harm", FAULTS, s -> survived(s, "P10")));
    }

    /** It strikes until then: what is lost of a book that only a checksum proves may be made up before it shows. */
    private static void noticed(Scene scene, String fault) {
        Log log = scene.mine().log();
        Search doubts = log.search(log.mark(), told -> told.is("FeedStatus") && !told.text("state").equals("LIVE"));
        scene.faults().strikeFrames(scene.stage(), fault,
            () -> scene.stage().await(NOTICE, () -> "a book that is not live", doubts::succeeds));
        right(scene);
    }

    private static void survived(Scene scene, String fault) {
        scene.faults().strikeFrames(scene.stage(), fault, () -> { });
        scene.stage().pass(SETTLES);
        right(scene);
    }

    /** The fault strikes as a connection is made again. */
    private static void anew(Scene scene, String fault, String site) {
        if (scene.ground().relays().isEmpty()) {
            throw new Unsupported("connections can't be cut here");
        }
        scene.faults().strike(scene.stage(), fault, () -> scene.ground().relays().get(site).cut());
        right(scene);
    }

    /** That an update was lost shows by the next one, so one is waited for: the market is to be held. */
    private static void right(Scene scene) {
        SeenBook seen = scene.mine().book(scene.instrument());
        long updates = seen.updates();
        scene.stage().comes(NEXT_UPDATE, () -> seen.updates() > updates);
        scene.stage().await(Stage.RETURN, () -> "all live again", () -> scene.mine().isLive(true));
        BookMatch.demand(scene, scene.instrument(), 1);
    }
}
