/** An auditor who knows the venue's truth and the journal, and believes the engine nothing: it knows no line of its books. */
package io.orrery.simulation.audit;
