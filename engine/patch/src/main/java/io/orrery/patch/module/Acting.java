package io.orrery.patch.module;

/** A module that does something beyond what it tells: whoever runs the patch is to know which there are. */
public interface Acting extends PatchModule {
}
