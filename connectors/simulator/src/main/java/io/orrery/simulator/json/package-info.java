/** JSON as venues send it. */
package io.orrery.simulator.json;
