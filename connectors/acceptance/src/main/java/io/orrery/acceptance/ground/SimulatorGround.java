package io.orrery.acceptance.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.witness.Rest;
import io.orrery.acceptance.witness.Witness;
import io.orrery.acceptance.witness.Witnesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simulator of one venue, over TLS, with relays before it: all that a case can need. */
public final class SimulatorGround implements Ground {
    private static final List<String> SITES = List.of("rest", "stream", "privateStream", "orders");

    private final String kind;
    private final SimulatorProcess process;
    private final JsonNode served;
    private final Path folder;
    private final Faults faults;
    private final MarketHold market;
    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final List<JsonNode> keys = new ArrayList<>();
    private final Map<Integer, Witness> witnesses = new LinkedHashMap<>();

    private SimulatorGround(String kind, SimulatorProcess process, JsonNode served, Path folder) {
        this.kind = kind;
        this.process = process;
        this.served = served;
        this.folder = folder;
        faults = new Faults(URI.create(served.path("control").asText()));
        market = new MarketHold(URI.create(served.path("market").asText()));
        for (String site : SITES) {
            relays.put(site, Relay.to(address(site).getPort()));
        }
        addKeys();
    }

    /**
     * Starts a simulator.
     *
     * @param folder for keys, which settings only name
     */
    public static SimulatorGround start(String kind, Path folder) {
        SimulatorProcess process = SimulatorProcess.start("--venues", kind, "--json");
        try {
            JsonNode served = new ObjectMapper().readTree(process.firstLine()).path(kind);
            if (served.isMissingNode()) {
                throw new Failure("the simulator does not serve " + kind + ": " + process.firstLine());
            }
            return new SimulatorGround(kind, process, served, folder);
        } catch (IOException | RuntimeException failure) {
            process.close();
            throw new Failure("the simulator of " + kind + ": " + failure.getMessage());
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int accounts() {
        return keys.size();
    }

    @Override
    public Map<String, String> settings(int account) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String site : SITES) {
            URI address = address(site);
            settings.put(site, address.toString().replace(":" + address.getPort(), ":" + relays.get(site).port()) + query(site));
        }
        settings.put("symbols", String.join(",", Witnesses.symbols(kind)));
        settings.put("trust", certificate().toString());
        settings.put("key", "file:" + secret("key" + account, keys.get(account).path("apiKey").asText()));
        settings.put("secret", "file:" + secret("secret" + account, keys.get(account).path("secret").asText()));
        return settings;
    }

    /** Where a venue is worded for strangers' clients, its own words have to be asked for. */
    private String query(String site) {
        return site.equals("rest") ? "" : served.path("exactQuery").asText("");
    }

    @Override
    public Witness witness(int account) {
        return witnesses.computeIfAbsent(account, this::newWitness);
    }

    private Witness newWitness(int account) {
        JsonNode key = keys.get(account);
        boolean second = account == 0 && served.has("secondApiKey");
        return Witnesses.of(
            kind, new Rest(address("rest"), certificate()),
            second ? served.path("secondApiKey").asText() : key.path("apiKey").asText(),
            second ? served.path("secondSecret").asText() : key.path("secret").asText());
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public MarketHold market() {
        return market;
    }

    @Override
    public Map<String, Relay> relays() {
        return relays;
    }

    @Override
    public void close() {
        for (Relay relay : relays.values()) {
            relay.close();
        }
        process.close();
    }

    private void addKeys() {
        JsonNode accounts = served.path("accounts");
        if (accounts.size() > 1) {
            accounts.forEach(keys::add);
            return;
        }
        keys.add(served);
        if (served.has("counterpartyApiKey")) {
            keys.add(new ObjectMapper().createObjectNode()
                .put("apiKey", served.path("counterpartyApiKey").asText())
                .put("secret", served.path("counterpartySecret").asText()));
        }
    }

    private URI address(String site) {
        return URI.create(served.path("tls").path(site).asText());
    }

    private Path certificate() {
        return Path.of(served.path("tls").path("certificate").asText());
    }

    private Path secret(String name, String text) {
        try {
            return Files.writeString(folder.resolve(kind + "-" + name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
