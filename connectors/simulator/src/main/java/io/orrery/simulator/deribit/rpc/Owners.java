package io.orrery.simulator.deribit.rpc;

import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.Grant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods as each account's owner has them. */
public final class Owners {
    private final Map<String, Methods> byAccount = new LinkedHashMap<>();
    private final Methods anyone;

    /** @param owned the first stands for those who are not known */
    public Owners(List<Deribit> owned) {
        owned.forEach(deribit -> byAccount.put(deribit.account().name(), new Methods(deribit)));
        anyone = byAccount.values().iterator().next();
    }

    /** @param grant null of who is not known */
    Methods of(Grant grant) {
        return grant == null ? anyone : byAccount.get(grant.key().account());
    }
}
