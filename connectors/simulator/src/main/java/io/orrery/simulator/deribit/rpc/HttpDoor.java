package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.deribit.Grant;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.ReplyFaults;
import io.orrery.simulator.limits.Bucket;
import io.orrery.simulator.limits.Keyed;
import io.orrery.simulator.net.Handler;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;

/**
 * Methods by HTTP: their name in the path, what they are asked with in the query or in a JSON-RPC body. Who is not known pays
 * nothing, but too many requests of an address meet the network before Deribit.
 */
public final class HttpDoor {
    private static final String ROOT = "/api/v2";
    private static final double CROWD = 100;
    private static final double CROWD_PER_SECOND = 20;
    private static final String BANNED = "<html><body><h1>403 Forbidden</h1></body></html>";
    private static final String CROWDED = "<html><body><h1>429 Too Many Requests</h1></body></html>";

    private final Deribit deribit;
    private final Owners owners;
    private final HttpCredentials credentials;
    private final Handler query;
    private final Handler order;
    private final Keyed<Bucket> addresses = new Keyed<>(() -> new Bucket(CROWD, CROWD_PER_SECOND));

    public HttpDoor(Deribit deribit, Owners owners) {
        this.deribit = deribit;
        this.owners = owners;
        credentials = new HttpCredentials(deribit);
        ReplyFaults faults = new ReplyFaults(deribit.faults(), this::trouble, deribit.requests());
        query = faults.query(this::answer);
        order = faults.order(this::answer);
    }

    public void serve(Site site) {
        for (String path : new String[] {ROOT, ROOT + "/*"}) {
            site.route("GET", path, this::choose);
            site.route("POST", path, this::choose);
        }
    }

    private Reply choose(Request request) {
        if (request.header("authorization").isEmpty()
            && !addresses.of(request.client()).take(deribit.clock().nanos(), 1)) {
            return Reply.html(429, CROWDED).withHeader("Retry-After", 1);
        }
        return (owners.of(null).isOrder(name(request, body(request))) ? order : query).handle(request);
    }

    private Reply answer(Request request) {
        JsonNode body = body(request);
        Envelope envelope = new Envelope(deribit.clock(), body == null ? null : body.get("id"));
        try {
            if (body != null && !body.isObject()) {
                throw DeribitError.of(ErrorCode.PARSE_ERROR);
            }
            Grant grant = credentials.of(request);
            Arguments arguments = body == null ? Arguments.of(request.parameters()) : Arguments.of(body.get("params"));
            String payer = grant == null ? null : grant.key().id();
            deribit.exchange().advance(deribit.clock().nanos());
            JsonNode result = owners.of(grant).answer(new Call(name(request, body), arguments, grant, null, payer));
            if (result.path("order").isObject() && deribit.faults().strikes(Fault.O24)) {
                ((ObjectNode) result.get("order")).remove("order_id");
            }
            return Reply.json(200, envelope.result(result));
        } catch (DeribitError e) {
            return Reply.json(e.code().status(), envelope.error(e));
        }
    }

    /** Null if the request has none; what is malformed is an empty text. */
    private static JsonNode body(Request request) {
        if (request.method().equals("GET")) {
            return null;
        }
        try {
            return DeribitJson.parse(request.bodyText());
        } catch (JsonProcessingException malformed) {
            return DeribitJson.array();
        }
    }

    /** By the path; where that names none, by the body. */
    private static String name(Request request, JsonNode body) {
        String path = request.path().substring(ROOT.length());
        return path.length() > 1 ? path.substring(1) : body == null ? "" : body.path("method").asText();
    }

    private Reply trouble(Fault fault, long seconds) {
        return switch (fault) {
            case V01 -> refused(ErrorCode.TOO_MANY_REQUESTS);
            case V02 -> Reply.html(403, BANNED).withHeader("Retry-After", seconds);
            case V06 -> refused(ErrorCode.SYSTEM_MAINTENANCE);
            default -> refused(ErrorCode.INTERNAL_SERVER_ERROR);
        };
    }

    private Reply refused(ErrorCode code) {
        return Reply.json(code.status(), new Envelope(deribit.clock(), null).error(DeribitError.of(code)));
    }
}
